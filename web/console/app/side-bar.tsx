import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StaffRole } from '../../../shared/petition/actor.ts';
import type { Queue } from '../../../shared/petition/queues.ts';
import { answered } from '../api/client.ts';
import { KEYS, useDesk } from '../api/queries.ts';
import { ALARMING, QUEUE_GROUPS, QUEUE_TITLES } from '../words/titles.ts';
import { useConsole } from './console-context.ts';
import { useWayKeys } from './keys.ts';

type To =
  | '/approvals'
  | '/supervision'
  | '/leads'
  | '/complaints'
  | '/integrity'
  | '/reception'
  | '/registers'
  | '/statistics'
  | '/office'
  | '/audit';

/** Screens beside the lists, each for whoever the permission table lets ask what it shows. */
const SCREENS: readonly { readonly to: To; readonly title: string; readonly roles?: readonly StaffRole[] }[] = [
  { to: '/approvals', title: '审批', roles: ['head', 'leader'] },
  { to: '/supervision', title: '督办', roles: ['handler', 'head', 'supervisor', 'leader'] },
  { to: '/leads', title: '责任追究' },
  { to: '/complaints', title: '监督投诉', roles: ['head', 'leader', 'supervisor', 'auditor'] },
  { to: '/integrity', title: '廉洁登记' },
  { to: '/reception', title: '接访与值班' },
  { to: '/registers', title: '台账' },
  { to: '/statistics', title: '统计', roles: ['head', 'leader', 'auditor'] },
  { to: '/office', title: '日历与规则' },
  { to: '/audit', title: '查阅记录', roles: ['head', 'supervisor', 'auditor'] },
];

/** 侧栏: the desk, every list with how many stand in it, and the registers beside them. */
export function SideBar() {
  const { me } = useDesk();
  const counts = useCounts();
  const may = (roles: readonly StaffRole[] | undefined): boolean =>
    roles === undefined || me.roles.some((role) => roles.includes(role));
  const mayRegister = me.roles.includes('receiver');
  useWayKeys(mayRegister);
  return (
    <nav aria-label="工作台" className="side-bar">
      <Link to="/" activeOptions={{ exact: true }} className="brand">
        回声 <small>工作台</small>
      </Link>
      {mayRegister && (
        <Link to="/register" className="strong">
          ＋ 登记来访 <kbd>n</kbd>
        </Link>
      )}
      {me.roles.some((role) => role !== 'admin') &&
        QUEUE_GROUPS.map(({ title, queues }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            {queues.map((queue) => (
              <QueueLink key={queue} queue={queue} count={counts.get(queue)} />
            ))}
          </section>
        ))}
      <section aria-label="登记与监督">
        <h2>登记与监督</h2>
        {SCREENS.filter(({ roles }) => may(roles)).map(({ to, title }) => (
          <Link key={to} to={to}>
            {title}
          </Link>
        ))}
      </section>
    </nav>
  );
}

interface Counted {
  readonly count: number;
  readonly more?: true;
}

function QueueLink({ queue, count }: { readonly queue: Queue; readonly count: Counted | undefined }) {
  const urgent = ALARMING.has(queue) && count !== undefined && count.count > 0;
  return (
    <Link to="/petitions" search={{ queue }} activeOptions={{ includeSearch: true }} className={urgent ? 'urgent' : ''}>
      {QUEUE_TITLES[queue]}
      {count !== undefined && count.count > 0 && (
        <span className="count">
          {count.count}
          {count.more === true && '+'}
        </span>
      )}
    </Link>
  );
}

/** How many stand in each list; asked again with every step, and now and then. */
export function useCounts(): ReadonlyMap<Queue, Counted> {
  const { api } = useConsole();
  const { data } = useQuery({
    queryKey: [...KEYS.petitions, 'counts'],
    queryFn: () => answered(api.GET('/api/staff/petitions/counts')),
    refetchInterval: 120_000,
  });
  return new Map((data?.counts ?? []).map(({ queue, ...counted }) => [queue, counted]));
}
