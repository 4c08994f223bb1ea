import { getRouteApi } from '@tanstack/react-router';
import { Alert, Spin, Tag } from 'antd';
import { useDesk, useFile } from '../api/queries.ts';
import { problemOf } from '../api/client.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { FileActions } from './file-actions.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileTimeline } from './file-timeline.tsx';

const route = getRouteApi('/shell/petitions/$no');

/** 办件详情: the facts on the left, what happened in the middle, on the right only what I may do now. */
export function FileScreen() {
  const { no } = route.useParams();
  const { today } = useDesk();
  const { data: file, error, refetch } = useFile(no);
  if (error !== null && file === undefined) {
    return problemOf(error).status === 404 ? (
      <Alert
        type="info"
        showIcon
        title="没有找到这件信访事项"
        description="请核对编号；涉及检举控告等情形的，只有承办人和负责人可以查看。"
      />
    ) : (
      <Trouble error={error} onAgain={() => void refetch()} />
    );
  }
  if (file === undefined) return <Spin className="waiting" />;
  const { caution, special, statusTitle } = file;
  return (
    <>
      <ScreenTitle title={`${no}　${file.particulars.subject ?? ''}`}>
        <Tag color="processing">{statusTitle.zh}</Tag>
      </ScreenTitle>
      {caution !== undefined && <Alert type="warning" showIcon className="gap" title={caution.zh} />}
      {special !== undefined && special.judged !== 'WITHDRAWN' && (
        <Alert
          type="error"
          showIcon
          className="gap"
          title={`特事特办${special.judged === 'CONFIRMED' ? '' : '（待负责人确认）'}`}
          description={
            special.callFirst === undefined
              ? undefined
              : `危及人身安全的，先请信访人拨打：${special.callFirst.map(({ number, zh }) => `${number}（${zh}）`).join('、')}`
          }
        />
      )}
      <div className="file">
        <section aria-label="事项" className="file-facts">
          <FileFacts file={file} today={today} />
        </section>
        <section aria-label="经过" className="file-course">
          <FileTimeline file={file} />
        </section>
        <aside aria-label="现在可以办理" className="file-acts">
          <FileActions file={file} />
        </aside>
      </div>
    </>
  );
}
