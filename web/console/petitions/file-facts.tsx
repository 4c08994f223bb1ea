import { Link } from '@tanstack/react-router';
import { Descriptions, type DescriptionsProps, Tag } from 'antd';
import { AGENT_RELATIONS, CATEGORIES, CHANNELS, LINK_KINDS, NOTICES } from '../../../shared/petition/codes.ts';
import { type File, useNameOf } from '../api/queries.ts';
import { shortDay } from '../words/days.ts';
import { FileAttachments } from './file-attachments.tsx';
import { FileClocks } from './file-clocks.tsx';
import { FilePapers } from './file-papers.tsx';

interface FileFactsProps {
  readonly file: File;
  readonly today: string;
}

type Items = NonNullable<DescriptionsProps['items']>;

/** Who, what and what is asked, the dates, the papers. */
export function FileFacts({ file, today }: FileFactsProps) {
  const nameOf = useNameOf();
  return (
    <>
      <FileClocks file={file} today={today} />
      <h2>信访人</h2>
      <Descriptions size="small" column={1} items={whoItems(file)} />
      <h2>诉求</h2>
      <div className="statement">
        {file.particulars.statement ?? <span className="soft">（内容已按保管规定删除，或者无权查看）</span>}
      </div>
      <Descriptions size="small" column={1} items={whatItems(file, today, nameOf)} />
      <Duplicates file={file} today={today} />
      <FileAttachments file={file} today={today} />
      <FilePapers file={file} />
      <Notices file={file} />
    </>
  );
}

function whoItems({
  particulars: { petitioner, agent, representatives },
  anonymous,
  headcount,
  underFourteen,
}: File): Items {
  return [
    item('姓名', anonymous ? '匿名' : petitioner?.name),
    item('电话', petitioner?.phone),
    item('邮箱', petitioner?.email),
    item('住址', petitioner?.address),
    item(
      '代为办理',
      agent === undefined ? undefined : `${agent.name}（${AGENT_RELATIONS[agent.relation].zh}）${agent.phone ?? ''}`,
    ),
    item('人数', headcount === undefined ? undefined : `${headcount}人`),
    item('代表', representatives?.join('、') || undefined),
    item('未满十四周岁', underFourteen === undefined ? undefined : '是'),
  ].flat();
}

function whatItems(file: File, today: string, nameOf: (id: string) => string): Items {
  const { particulars, channel, receivedOn, classification, handler, joint } = file;
  return [
    item('请求', particulars.request),
    item('地点', particulars.place),
    item('来源', `${CHANNELS[channel].zh}，${shortDay(receivedOn, today)}收到`),
    item(
      '类别',
      classification === undefined
        ? '未分类'
        : `${CATEGORIES[classification.category].zh} · ${classification.contentClass}`,
    ),
    item('承办人', handler === undefined ? '无人承办' : nameOf(handler)),
    item('联名', joint?.join('、')),
    item('随附材料', particulars.attachments?.join('、') || undefined),
  ].flat();
}

function item(label: string, children: string | undefined): Items {
  return children === undefined ? [] : [{ key: label, label, children }];
}

function Duplicates({ file: { possibleDuplicates, links }, today }: FileFactsProps) {
  if (possibleDuplicates.length === 0 && links.length === 0) return null;
  return (
    <>
      <h2>相关事项</h2>
      <ul className="plain">
        {links.map(({ kind, petitionNo, reference }) => (
          <li key={`${kind}${petitionNo ?? reference ?? ''}`}>
            <Tag>{LINK_KINDS[kind].zh}</Tag>
            {petitionNo === undefined ? reference : <FileLink no={petitionNo} />}
          </li>
        ))}
        {possibleDuplicates.map(({ petitionNo, receivedOn, suggests }) => (
          <li key={petitionNo}>
            <Tag color="warning">疑似{LINK_KINDS[suggests].zh}，由您判断</Tag>
            <FileLink no={petitionNo} /> <span className="soft">{shortDay(receivedOn, today)}收到</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FileLink({ no }: { readonly no: string }) {
  return (
    <Link to="/petitions/$no" params={{ no }}>
      {no}
    </Link>
  );
}

const FATES: Readonly<Record<File['notices'][number]['state'], readonly [words: string, tone: string]>> = {
  CLAIMED: ['正在发送', 'processing'],
  SENT: ['已发出', 'default'],
  NO_ADDRESS: ['没有邮箱，须另行告知', 'warning'],
  DELIVERED: ['已送达邮箱', 'success'],
  BOUNCED: ['被退回', 'error'],
  COMPLAINED: ['被标为垃圾邮件', 'error'],
};

function Notices({ file: { notices } }: Pick<FileFactsProps, 'file'>) {
  if (notices.length === 0) return null;
  const titles: Readonly<Record<string, { readonly zh: string }>> = NOTICES;
  return (
    <>
      <h2>邮件通知</h2>
      <ul className="plain">
        {notices.map(({ kind, state, at }) => (
          <li key={`${kind}${at}`}>
            {titles[kind]?.zh ?? '提醒工作人员'} <Tag color={FATES[state][1]}>{FATES[state][0]}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
