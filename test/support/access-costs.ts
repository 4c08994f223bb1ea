import { type Instant, instant } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { PROCEDURE } from '../../shared/petition/procedure.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import type { FollowingStep } from '../../shared/petition/step.ts';
import { take } from '../../functions/platform/commands.ts';
import { commandOf } from '../../functions/platform/matters.ts';
import type { ConsumedUnits } from '../../functions/platform/dynamo-table.ts';
import { openPetition } from '../../functions/platform/procedure-handlers.ts';
import { project } from '../../functions/platform/projection.ts';
import { admitResident } from '../../functions/platform/query-code.ts';
import type { Service } from '../../functions/platform/service.ts';
import { LEAKING_ROOF } from './leaking-roof.ts';

export interface AccessCost {
  readonly question: string;
  readonly key: string;
  readonly writes: number;
  readonly reads: number;
}

const HANDLER: Actor = {
  kind: 'staff',
  id: 'wang.handler',
  name: '王立群',
  roles: ['handler', 'head', 'leader', 'receiver'],
};

/** Walks a petition through its first ten commits and writes down what the store says each question cost. */
export async function measureAccess(
  service: Service,
  units: ConsumedUnits[],
  moveTo: (now: Instant) => void,
): Promise<readonly AccessCost[]> {
  const costs: AccessCost[] = [];
  const measure = async <Answer>(question: string, key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    units.length = 0;
    const answer = await ask();
    const sum = (operations: readonly string[]): number =>
      units.filter((unit) => operations.includes(unit.operation)).reduce((total, unit) => total + unit.units, 0);
    costs.push({ question, key, writes: sum(['put', 'delete']), reads: sum(['query', 'list']) });
    return answer;
  };
  const step = async (name: string, body: Record<string, unknown>): Promise<void> => {
    const declared = PROCEDURE.find((candidate) => candidate.name === name);
    if (declared === undefined || declared.opens === true) throw new Error(name);
    const outcome = await take(
      service,
      declared as FollowingStep,
      no,
      body,
      HANDLER,
      commandOf({ key: `${name}-${Math.random()}`, scope: name, body }),
    );
    if (outcome.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  };

  const receipt = await measure('a petition is handed in', 'PETITION#no, PARTICULARS#no', () =>
    openPetition(service, submit, LEAKING_ROOF, { kind: 'resident' }, 'cost-1'),
  );
  const no = receipt.petitionNo;
  await measure('the same again, with the same key', 'PETITION#no', () =>
    openPetition(service, submit, LEAKING_ROOF, { kind: 'resident' }, 'cost-1'),
  );
  await measure('the second step', 'PETITION#no', () =>
    step('classify', { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' }),
  );
  await step('assign-handler', { handler: 'wang.handler' });
  await step('transfer', { authorities: [{ name: '区住房和城乡建设局' }], sentOn: '2025-09-30', method: 'SYSTEM' });
  moveTo(instant('2025-10-10T10:00:00+08:00'));
  await step('record-acceptance', {
    authority: '区住房和城乡建设局',
    acceptedOn: '2025-10-10',
    documentNo: '云住建信〔2025〕18号',
  });
  await step('remind', { authority: '区住房和城乡建设局', means: 'PHONE', text: '请尽快安排人员现场查看' });
  moveTo(instant('2025-12-01T10:00:00+08:00'));
  await step('extend', { days: 20, reason: '需要鉴定屋面', approvedBy: '局负责人', toldOn: '2025-12-01' });
  await step('record-reply', {
    authority: '区住房和城乡建设局',
    outcomes: [{ item: '应急维修', outcome: 'SUPPORTED' }],
    documentNo: '云住建信〔2025〕31号',
    issuedOn: '2025-12-01',
  });
  await step('record-service', { document: 'reply', servedOn: '2025-12-01', means: 'IN_PERSON' });
  await step('give-echo', { on: '2025-12-01', means: 'PHONE', what: '已电话告知处理意见和复查权利' });
  await measure('a step on a petition of ten commits', 'PETITION#no', () =>
    step('close', { reason: '处理意见已送达并反馈' }),
  );
  await measure('a petitioner follows it', 'PETITION#no, ATTEMPT#no, ATTEMPT#address', () =>
    admitResident(service, no, receipt.queryCode, '127.0.0.1'),
  );
  await measure('its rows are projected', 'VIEW#no', () => project(service, no));
  await measure('the rows once more, nothing changed', 'VIEW#no', () => project(service, no));
  return costs;
}

/** The table of `docs/access-patterns.md`. */
export function renderAccessTable(costs: readonly AccessCost[]): string {
  const rows = costs.map((cost) => `| ${cost.question} | \`${cost.key}\` | ${cost.writes} | ${cost.reads} |`);
  return ['| question | keys | write units | read units |', '|---|---|---|---|', ...rows].join('\n');
}
