import { describe, expect, it, vi } from 'vitest';
import { alignedRows } from '../../infra/cli/aligned-rows.ts';
import { rehearse } from '../../infra/cli/rehearse.ts';
import { UsageError } from '../../infra/cli/usage-error.ts';

function printed(...args: readonly string[]): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(rehearse(args)).toBe(0);
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  return lines.join('\n');
}

describe('huisheng rehearse', () => {
  it('reports in Chinese first and English second: what is late, the mails, the queues, by month', () => {
    const report = printed('--petitions', '50', '--days', '90', '--from', '2025-03-01', '--seed', '3');
    expect(report.split('\n').slice(0, 2)).toEqual([
      '梧桐社区：演练 2025-03-01 至 2025-05-29，来件50件，种子3',
      'Wutong Community: rehearsed from 2025-03-01 to 2025-05-29, 50 petitions, seed 3',
    ]);
    for (const heading of ['What would be late', 'Mails a working day', 'The queues at their longest']) {
      expect(report).toContain(heading);
    }
    expect(report).toMatch(/转送 +transfer +\d+ +\d+ +[\d.]+ +\d+ +\d+ +\d+\n/);
    expect(report).toMatch(/在办 +open +\d+ +2025-0[345]-\d\d +\d+ +\d+ +\d+/);
  });

  it('answers programs in JSON, and the same seed with the same words', () => {
    const args = ['--district', 'huaiyin', '--petitions', '40', '--days', '60', '--json'];
    const answer = JSON.parse(printed(...args)) as { district: string; petitions: number; mails: { median: number } };
    expect(answer).toMatchObject({ district: 'huaiyin', petitions: 40, refused: {} });
    expect(printed(...args)).toBe(printed(...args));
  });

  it('says what is wrong with what it was given', () => {
    expect(() => rehearse(['--petitions', 'many'])).toThrow(new UsageError('--petitions: 1–200000'));
    expect(() => rehearse(['--days', '0'])).toThrow(UsageError);
    expect(() => rehearse(['--from', '2025-02-30'])).toThrow(/--from: YYYY-MM-DD/);
    expect(() => rehearse(['--district', 'nowhere'])).toThrow(/可选：wutong、huaiyin、canal/);
    expect(() => rehearse(['--pace', '1'])).toThrow(UsageError);
  });
});

describe('rows for a terminal', () => {
  it('stand under each other, figures to the right, Chinese characters twice as wide', () => {
    expect(
      alignedRows([
        ['列表', 'n'],
        ['open', 12],
        ['在办件', 7],
      ]),
    ).toEqual(['列表    n', 'open    12', '在办件   7']);
  });
});
