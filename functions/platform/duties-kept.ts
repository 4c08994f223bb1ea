import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { clockStatus } from '../../shared/petition/clocks.ts';
import type { Petition } from '../../shared/petition/petition.ts';
import type { Service } from './service.ts';

/** 按时办结: says how many duties an act put on record has fulfilled in time. */
export function measureStep(service: Service, before: Petition | undefined, after: Petition): void {
  const kept = dutiesKept(service, after) - (before === undefined ? 0 : dutiesKept(service, before));
  service.metrics({ StepsTaken: 1, ...(kept > 0 ? { DutiesKept: kept } : {}) });
}

function dutiesKept({ calendar, now }: Service, { clocks, rules }: Petition): number {
  const today = shanghaiDay(now());
  return clocks.filter((clock) => {
    const rule = rules.clocks[clock.kind];
    return rule.nature === 'DUTY' && clockStatus(clock, rule, calendar, today) === 'DONE_ON_TIME';
  }).length;
}
