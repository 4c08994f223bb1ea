import { Timeline } from 'antd';
import type { Schemas } from '../api/client.ts';
import { useDesk, useNameOf } from '../api/queries.ts';
import { stepNamed, stepTitle } from '../steps/declared.ts';
import { moment } from '../words/days.ts';
import { EVENT_TITLES, factsOf } from '../words/events.ts';

type Entry = Schemas['Entry'];

/** 经过: every entry of a record, the last first, by whom and in whose words. */
export function RecordTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <Timeline
      items={entries.toReversed().map((entry) => ({
        key: entry.seq,
        color: entry.by.kind === 'clock' ? 'gray' : 'green',
        content: <EntrySaid entry={entry} />,
      }))}
    />
  );
}

function EntrySaid({ entry }: { readonly entry: Entry }) {
  const { seq, at, step, by, events, note, lateEntryReason, words } = entry;
  const { today } = useDesk();
  const nameOf = useNameOf();
  const input = stepNamed(step)?.input;
  const who = by.kind === 'staff' ? nameOf(by.id) : by.kind === 'resident' ? '信访人' : '系统';
  return (
    <article className="entry">
      <p className="soft">
        {moment(at)}　{who}　第{seq}条
      </p>
      {events.map((event, nth) => (
        <div key={nth}>
          <b>{TITLES[event.type] ?? stepTitle(step)}</b>
          <dl className="facts">
            {factsOf(event, input, today).map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {words !== undefined && <blockquote>{words}</blockquote>}
      {note !== undefined && <p>备注：{note}</p>}
      {lateEntryReason !== undefined && <p>补录原因：{lateEntryReason}</p>}
    </article>
  );
}

const TITLES: Readonly<Record<string, string>> = EVENT_TITLES;
