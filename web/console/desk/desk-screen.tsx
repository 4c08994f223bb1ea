import { Link } from '@tanstack/react-router';
import { Alert, Card, Empty, Spin } from 'antd';
import type { Queue } from '../../../shared/petition/queues.ts';
import { type Entry, useDesk } from '../api/queries.ts';
import { useCounts } from '../app/side-bar.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { NextDue, Subject } from '../petitions/entry-cells.tsx';
import { useList } from '../petitions/use-list.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { dateIn, shortDay, timeOf, weekdayOf } from '../words/days.ts';
import { ALARMING, QUEUE_TITLES } from '../words/titles.ts';

/** 工作台: in five seconds what is late, what is due today, what waits for me, and what the days ahead bring. */
export function DeskScreen() {
  const { today, now, me, calendar } = useDesk();
  const hour = Number(timeOf(now).slice(0, 2));
  return (
    <>
      <ScreenTitle title={`${shortDay(today)} ${weekdayOf(today)}`}>
        <span className="soft">
          {me.name}，{hour < 12 ? '上午好' : '下午好'}
        </span>
      </ScreenTitle>
      {calendar.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={`${calendar.missing.join('、')}年放假通知尚未载入，跨入该年的期限为暂定`}
        />
      )}
      <Heads queues={['overdue', 'newly-overdue', 'due-today', 'due-soon', 'special', 'unassigned']} />
      <DaysAhead />
      <div className="halves">
        <Shortly queue="overdue" limit={8} />
        <Shortly queue="due-today" limit={8} />
        <Shortly queue="mine" limit={10} />
        <Waiting />
      </div>
    </>
  );
}

function Heads({ queues }: { readonly queues: readonly Queue[] }) {
  const counts = useCounts();
  return (
    <nav className="heads" aria-label="数量">
      {queues.map((queue) => {
        const counted = counts.get(queue);
        const some = (counted?.count ?? 0) > 0;
        return (
          <Link
            key={queue}
            to="/petitions"
            search={{ queue }}
            className={some && ALARMING.has(queue) ? 'head late' : 'head'}
          >
            <strong>
              {counted === undefined ? '…' : counted.count}
              {counted?.more === true && '+'}
            </strong>
            {QUEUE_TITLES[queue]}
          </Link>
        );
      })}
    </nav>
  );
}

/** 未来两周: how much falls due on which day. */
function DaysAhead() {
  const { today } = useDesk();
  const from = dateIn(today);
  const days = Array.from({ length: 14 }, (_, ahead) => addDays(from, ahead));
  const { data } = useList({ queue: 'open', dueFrom: today, dueTo: days.at(-1) ?? today }, 200);
  const entries = data?.pages[0]?.petitions ?? [];
  const perDay = Map.groupBy(entries, ({ next }) => next?.due ?? '');
  const most = Math.max(1, ...[...perDay.values()].map(({ length }) => length));
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">未来两周到期</h2>
      <ol className="ahead">
        {days.map((day) => {
          const count = perDay.get(day)?.length ?? 0;
          return (
            <li key={day}>
              <Link to="/petitions" search={{ queue: 'open', dueFrom: day, dueTo: day }}>
                <span className="bar" style={{ height: `${Math.round((count / most) * 56)}px` }} aria-hidden />
                <b>{count}</b>
                <span>{day === today ? '今天' : shortDay(day, today)}</span>
                <span className="soft">{weekdayOf(day).slice(2)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** 等我办理, by what I am: what a head or a leader decides, what nobody has taken up. */
function Waiting() {
  const { me } = useDesk();
  if (me.roles.includes('leader')) return <Shortly queue="awaiting-instruction" limit={8} />;
  if (me.roles.includes('head')) return <Shortly queue="unassigned" limit={8} />;
  if (me.roles.includes('supervisor')) return <Shortly queue="newly-overdue" limit={8} />;
  return <Shortly queue="to-notify" limit={8} />;
}

function Shortly({ queue, limit }: { readonly queue: Queue; readonly limit: number }) {
  const { today } = useDesk();
  const { data, error, isPending, refetch } = useList({ queue }, limit);
  const page = data?.pages[0];
  return (
    <Card
      size="small"
      title={<h2>{QUEUE_TITLES[queue]}</h2>}
      extra={
        <Link to="/petitions" search={{ queue }}>
          全部
        </Link>
      }
    >
      {error !== null && <Trouble error={error} onAgain={() => void refetch()} />}
      {isPending && <Spin />}
      {page !== undefined && page.petitions.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有" />
      )}
      <ul className="short">
        {(page?.petitions ?? []).map((entry) => (
          <Line key={entry.petitionNo} entry={entry} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ entry, today }: { readonly entry: Entry; readonly today: string }) {
  return (
    <li>
      <Link to="/petitions/$no" params={{ no: entry.petitionNo }}>
        <span className="what">
          <Subject entry={entry} />
        </span>
        <NextDue entry={entry} today={today} />
      </Link>
    </li>
  );
}
