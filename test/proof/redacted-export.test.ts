import { describe, expect, it } from 'vitest';
import { exportRedacted } from '../../functions/proof/redacted-export.ts';
import { readHeading } from '../../functions/proof/export-format.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';
import { wholeOf } from '../support/proofs.ts';

async function redacted(desk: Desk) {
  const lines: string[] = [];
  const { office } = desk.service;
  const write = (line: string): Promise<void> => {
    lines.push(line);
    return Promise.resolve();
  };
  const counted = await exportRedacted({ table: desk.table, whole: wholeOf(desk), district: 'wutong', office, write });
  return { counted, text: lines.join('') };
}

describe('R-X7 脱敏导出: exports redacted', () => {
  it('R-X7 of an accusation nothing leaves, not its number nor whom it accuses; of others no person', async () => {
    const desk = openDesk();
    const { petitionNo: plain } = await desk.assigned();
    const { petitionNo: accusing } = await desk.handIn({ ...PETITION, subject: '检举' });
    // Linked before anybody knew what it was: the number of an accusation stands in another's record.
    const link = { petitionNo: accusing, kind: 'repeat' };
    await desk.expectOk('link-duplicate', { no: plain, by: handler, body: link });
    const accused = { staffIds: ['chu.worker'], units: ['区水务局'] };
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused };
    await desk.expectOk('classify', { no: accusing, by: receiver, body });
    await desk.expectOk('petition-file', { no: plain, by: head });
    await desk.stream(plain, accusing);
    const { counted, text } = await redacted(desk);
    expect(counted).toEqual({ petitions: 1, items: (await desk.record(plain)).length, withheld: 1 });
    expect(text).toContain(plain);
    for (const hidden of [accusing, '区水务局', 'chu.worker', ...PERSONAL]) expect(text).not.toContain(hidden);
    expect(text).not.toMatch(/"pk":"(PARTICULARS|ACCESS|NOTICE|VIEW)#/);
  });

  it('R-X7 numbers that staff wrote down are covered, and the file is taken for no export to restore', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const what = '已电话13900000042告知，身份证000000199001010011';
    await desk.expectOk('notify', { no, by: handler, body: { on: '2025-10-09', means: 'PHONE', what } });
    const { text } = await redacted(desk);
    expect(text).toContain('139****0042');
    expect(text).not.toContain('000000199001010011');
    expect(readHeading(text.split('\n')[0] ?? '')).toBeUndefined();
  });

  it('R-X7 what cannot be read may be an accusation: withheld', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const [, second] = desk.table.items(`PETITION#${no}`);
    if (second === undefined) throw new Error('no second commit');
    await desk.table.put({ ...second, body: '{}' });
    expect((await redacted(desk)).counted).toEqual({ petitions: 0, items: 0, withheld: 1 });
  });
});
