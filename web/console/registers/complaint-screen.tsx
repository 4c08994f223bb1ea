import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Spin, Tag } from 'antd';
import { answered } from '../api/client.ts';
import { KEYS, useDesk, useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { RecordTimeline } from '../parts/timeline.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { stepsAmong, stepTitle } from '../steps/declared.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { shortDay } from '../words/days.ts';

const route = getRouteApi('/shell/complaints/$no');

/** 投诉: what was complained of in whose words, what was found, what the complainant was told. */
export function ComplaintScreen() {
  const { no } = route.useParams();
  const { api } = useConsole();
  const { me, today } = useDesk();
  const nameOf = useNameOf();
  const { data: file, error } = useQuery({
    queryKey: [...KEYS.complaints, 'file', no],
    queryFn: () => answered(api.GET('/api/staff/complaints/{no}', { params: { path: { no } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  if (file === undefined) return <Spin className="waiting" />;
  const { complaint, words, answers, leads, masked, timeline } = file;
  return (
    <>
      <ScreenTitle title={`投诉 ${no}`}>
        <Tag color="processing">{complaint.statusTitle.zh}</Tag>
      </ScreenTitle>
      {masked && <Alert type="info" showIcon className="gap" title="投诉人信息只给处理人看，此处已隐去。" />}
      <StepButtons steps={stepsAmong(file.possible, me.roles)} on={no} version={file.version} />
      <div className="halves">
        <section>
          <h2>投诉内容</h2>
          <p>
            {complaint.subjectTitle.zh}　{complaint.codes.map(({ zh }) => zh).join('、')}　{complaint.routeTitle.zh}
          </p>
          {(complaint.concerned ?? []).length > 0 && <p>涉及：{(complaint.concerned ?? []).map(nameOf).join('、')}</p>}
          {words.map(({ step, complainant, petitionNo, who, what, findings }, nth) => (
            <article key={nth} className="entry">
              <p className="soft">{stepTitle(step)}</p>
              {complainant !== undefined && (
                <p>
                  投诉人：{complainant.name}　{complainant.phone ?? ''}　{complainant.email ?? ''}
                </p>
              )}
              {petitionNo !== undefined && (
                <p>
                  信访事项：
                  <Link to="/petitions/$no" params={{ no: petitionNo }}>
                    {petitionNo}
                  </Link>
                </p>
              )}
              {[who, what, findings].map((text, at) =>
                text === undefined ? null : <blockquote key={at}>{text}</blockquote>,
              )}
            </article>
          ))}
          {answers.length > 0 && <h2>答复</h2>}
          {answers.map(({ on, told }, nth) => (
            <blockquote key={nth}>
              {shortDay(on, today)}　{told}
            </blockquote>
          ))}
          {leads.length > 0 && <h2>责任追究</h2>}
          {leads.map(({ leadNo }) => (
            <Link key={leadNo} to="/leads/$no" params={{ no: leadNo }}>
              {leadNo}
            </Link>
          ))}
        </section>
        <section>
          <h2>经过</h2>
          <RecordTimeline entries={timeline} />
        </section>
      </div>
    </>
  );
}
