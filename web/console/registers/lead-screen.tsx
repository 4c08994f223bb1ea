import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Spin, Tag } from 'antd';
import { SOURCES } from '../../../shared/accountability/codes.ts';
import { answered } from '../api/client.ts';
import { KEYS, useDesk, useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { RecordTimeline } from '../parts/timeline.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { stepsAmong, stepTitle } from '../steps/declared.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { shortDay } from '../words/days.ts';

const route = getRouteApi('/shell/leads/$no');

/** 线索: the conduct, what was heard and found, what is owed by whom; to the person concerned their own part. */
export function LeadScreen() {
  const { no } = route.useParams();
  const { api } = useConsole();
  const { me, today } = useDesk();
  const nameOf = useNameOf();
  const { data: lead, error } = useQuery({
    queryKey: [...KEYS.leads, 'file', no],
    queryFn: () => answered(api.GET('/api/staff/leads/{no}', { params: { path: { no } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  if (lead === undefined) return <Spin className="waiting" />;
  const sources: Readonly<Record<string, { readonly zh: string }>> = SOURCES;
  const {
    statusTitle,
    officer,
    head,
    source,
    conductOn,
    origin,
    grounds = [],
    owed = [],
    offered = [],
    repeats,
  } = lead;
  return (
    <>
      <ScreenTitle title={`线索 ${no}`}>
        <Tag color="processing">{statusTitle.zh}</Tag>
      </ScreenTitle>
      {repeats?.prompt !== undefined && <Alert type="warning" showIcon className="gap" title={repeats.prompt.zh} />}
      {owed.map(({ code, zh }) => (
        <Alert key={code} type="warning" showIcon className="gap" title={`待办：${zh}`} />
      ))}
      <StepButtons
        steps={stepsAmong([...lead.possible, ...offered.map(({ step }) => step)], me.roles)}
        on={no}
        version={lead.version}
      />
      <div className="halves">
        <section>
          <h2>事实</h2>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'officer', label: '责任人', children: officer === undefined ? '—' : nameOf(officer) },
              { key: 'head', label: '负责人', children: head === undefined ? '—' : nameOf(head) },
              { key: 'source', label: '来源', children: sources[source ?? '']?.zh ?? '—' },
              { key: 'on', label: '行为日期', children: conductOn === undefined ? '—' : shortDay(conductOn, today) },
              {
                key: 'origin',
                label: '信访事项',
                children:
                  origin === undefined ? (
                    '—'
                  ) : (
                    <Link to="/petitions/$no" params={{ no: origin.petitionNo }}>
                      {origin.petitionNo}
                    </Link>
                  ),
              },
              { key: 'grounds', label: '认定情形', children: grounds.map(({ zh }) => zh).join('、') || '—' },
            ]}
          />
          <h2>材料</h2>
          {lead.words.map(({ step, whose, conduct, statement, reason, severityReason, evidence = [] }, nth) => (
            <article key={nth} className="entry">
              <p className="soft">
                {stepTitle(step)}　{nameOf(whose)}
              </p>
              {[conduct, statement, reason, severityReason, ...evidence].map((text, at) =>
                text === undefined ? null : <blockquote key={at}>{text}</blockquote>,
              )}
            </article>
          ))}
        </section>
        <section>
          <h2>经过</h2>
          <RecordTimeline entries={lead.timeline ?? []} />
        </section>
      </div>
    </>
  );
}
