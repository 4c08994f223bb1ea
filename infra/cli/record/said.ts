import { type Finding, FINDINGS } from '../../../functions/proof/findings.ts';

/** One line: sign, number, place, what it is, Chinese first. Never a person's data. */
export function findingLine({ code, level, petitionNo = '—', where = '' }: Finding): string {
  const { zh, en } = FINDINGS[code];
  return [level === 'fail' ? '✗' : '!', petitionNo, ...(where === '' ? [] : [where]), `${zh} / ${en}`].join('  ');
}
