import { Collapse, Timeline } from 'antd';
import type { Schemas } from '../api/client.ts';
import { useDesk, useNameOf } from '../api/queries.ts';
import { stepNamed, stepTitle } from '../steps/declared.ts';
import { moment } from '../words/days.ts';
import { EVENT_TITLES, factsOf } from '../words/events.ts';

type Entry = Schemas['Entry'];

/** 经过: every entry of a record, the last first, by whom and in whose words. What the clock said again and again is folded. */
export function RecordTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <Timeline
      items={runsOf(entries.toReversed()).map((run) => ({
        key: run[0]?.seq ?? 0,
        color: run[0]?.by.kind === 'clock' ? 'gray' : 'green',
        content:
          run.length < FOLDED_FROM ? (
            run.map((entry) => <EntrySaid key={entry.seq} entry={entry} />)
          ) : (
            <Collapse
              ghost
              size="small"
              items={[
                {
                  key: 'run',
                  label: <span className="soft">系统提醒和期限记录{run.length}条</span>,
                  children: run.map((entry) => <EntrySaid key={entry.seq} entry={entry} />),
                },
              ]}
            />
          ),
      }))}
    />
  );
}

/** As many entries of the clock in a row are folded into one line. */
const FOLDED_FROM = 3;

function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.by.kind === 'clock' && last?.[0]?.by.kind === 'clock') last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length < FOLDED_FROM ? run.map((entry) => [entry]) : [run]));
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
      {events.length === 0 && (
        <p>
          <b>{stepTitle(step)}</b> <span className="soft">正在记录……</span>
        </p>
      )}
      {events.map((event, nth) => (
        <div key={nth}>
          <b>{TITLES[event.type] ?? stepTitle(step)}</b>
          <dl className="facts">
            {factsOf(event, input, { today, nameOf }).map(({ label, text }) => (
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
