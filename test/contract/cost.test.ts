import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../shared/calendar/instant.ts';
import { silentLog } from '../../functions/platform/log.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { measureAccess, renderAccessTable } from '../support/access-costs.ts';
import { openTable, type TableUnderTest } from '../support/tables.ts';

describe('what each question costs, by ReturnConsumedCapacity', () => {
  let opened: TableUnderTest | undefined;

  beforeAll(async () => {
    opened = await openTable('dynalite');
  });
  afterAll(() => opened?.close());

  it('one command is one write unit and at most one read unit; docs/access-patterns.md says what was measured', async () => {
    if (opened === undefined) throw new Error('dynalite needs npm alone');
    let now = instant('2025-09-30T10:00:00+08:00');
    const service = serviceOver({
      district: wutong,
      table: opened.table,
      secret: 'a secret of at least thirty-two characters',
      publicAddress: 'http://127.0.0.1:3000',
      now: () => now,
      log: silentLog,
    });
    const costs = await measureAccess(service, opened.units, (to) => {
      now = to;
    });
    const stepOfTen = costs.find((cost) => cost.question === 'a step on a petition of ten commits');
    expect(stepOfTen).toMatchObject({ writes: 1, reads: expect.toSatisfy((units: number) => units <= 1) });
    const documented = readFileSync('docs/access-patterns.md', 'utf8');
    expect(documented).toContain(renderAccessTable(costs));
  });
});
