import { useDesk } from '../api/queries.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { PetitionTable } from './petition-table.tsx';
import { Tabs } from 'antd';
import type { Queue } from '../../../shared/petition/queues.ts';
import { QUEUE_TITLES } from '../words/titles.ts';

/** What somebody with this role is asked to decide. */
const TO_DECIDE: Readonly<Record<'leader' | 'head', readonly Queue[]>> = {
  leader: ['awaiting-instruction', 'recusal-asked'],
  head: ['unassigned', 'recusal-asked', 'special', 'dissatisfied', 'awaiting-instruction'],
};

/** 审批: what waits for my decision. */
export function ApprovalsScreen() {
  const { me } = useDesk();
  const queues = [
    ...new Set((['leader', 'head'] as const).flatMap((role) => (me.roles.includes(role) ? TO_DECIDE[role] : []))),
  ];
  return (
    <>
      <ScreenTitle title="审批" />
      <Tabs
        destroyOnHidden
        items={queues.map((queue) => ({
          key: queue,
          label: QUEUE_TITLES[queue],
          children: <PetitionTable search={{ queue }} />,
        }))}
      />
    </>
  );
}
