import { Collapse, Tag } from 'antd';
import type { Clock, File } from '../api/queries.ts';
import { Due } from '../parts/due.tsx';
import { moment, shortDay } from '../words/days.ts';
import { CLOCK_STATUSES } from '../words/clock-titles.ts';

const HOLDERS: Readonly<Record<Clock['holder'], string>> = {
  OFFICE: '本机关',
  AUTHORITY: '有权机关',
  PETITIONER: '信访人',
};

/** 期限: the running ones first, each with how its day was reached and by which rule. */
export function FileClocks({ file: { clocks, special }, today }: { readonly file: File; readonly today: string }) {
  const running = clocks.filter(({ daysLeft }) => daysLeft !== undefined);
  const ended = clocks.filter(({ daysLeft }) => daysLeft === undefined);
  return (
    <>
      <h2>期限</h2>
      {special?.atOnce
        .filter(({ status }) => ['RUNNING', 'NEAR_DUE', 'OVERDUE'].includes(status))
        .map(({ kind, title, due, status }) => (
          <p key={kind} className={status === 'OVERDUE' ? 'due late' : 'due now'}>
            立即办理：{title.zh}，最迟{moment(due)}
          </p>
        ))}
      {running.length === 0 && <p className="soft">没有正在计算的期限</p>}
      <Collapse
        ghost
        size="small"
        items={[
          ...running.toSorted((a, b) => (a.due < b.due ? -1 : 1)).map((clock) => itemOf(clock, today)),
          ...(ended.length === 0
            ? []
            : [
                {
                  key: 'ended',
                  label: <span className="soft">已结束的期限（{ended.length}）</span>,
                  children: <Collapse ghost size="small" items={ended.map((clock) => itemOf(clock, today))} />,
                },
              ]),
        ]}
      />
    </>
  );
}

function itemOf(clock: Clock, today: string) {
  const { kind, startedOn, title, holder, due, daysLeft, status, provisional, explanation, basis, outerLimit } = clock;
  const [words, tone] = CLOCK_STATUSES[status] ?? [status, 'default'];
  return {
    key: `${kind}${startedOn}`,
    label: (
      <span>
        <b>{title.zh}</b> <span className="soft">{HOLDERS[holder]}</span>
        <br />
        {daysLeft === undefined ? (
          <>
            {shortDay(due, today)} <Tag color={tone}>{words}</Tag>
          </>
        ) : (
          <Due due={due} today={today} provisional={provisional} />
        )}
      </span>
    ),
    children: (
      <div className="explained">
        {explanation.zh.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {outerLimit !== undefined && (
          <p>
            法定最长期限：{shortDay(outerLimit.due, today)}（{outerLimit.basis}）
          </p>
        )}
        <p className="basis">依据：{basis.join('、')}</p>
      </div>
    ),
  };
}
