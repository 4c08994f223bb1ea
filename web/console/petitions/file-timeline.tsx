import type { File } from '../api/queries.ts';
import { RecordTimeline } from '../parts/timeline.tsx';

/** 办理经过 of one petition. */
export function FileTimeline({ file: { timeline } }: { readonly file: File }) {
  return (
    <>
      <h2>办理经过</h2>
      <RecordTimeline entries={timeline} />
    </>
  );
}
