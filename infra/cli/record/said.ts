import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type Finding, FINDINGS } from '../../../functions/proof/findings.ts';
import { UsageError } from '../usage-error.ts';

/** One line: sign, number, place, what it is, Chinese first. Never a person's data. */
export function findingLine({ code, level, petitionNo = '—', where = '' }: Finding): string {
  const { zh, en } = FINDINGS[code];
  return [level === 'fail' ? '✗' : '!', petitionNo, ...(where === '' ? [] : [where]), `${zh} / ${en}`].join('  ');
}

/** @throws UsageError for an option there is not */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
