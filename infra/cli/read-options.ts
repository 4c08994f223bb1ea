import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** @throws UsageError for an option there is not, one without its value, or a word that belongs nowhere */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(wrongly(error, Object.keys(options)));
  }
}

function wrongly(error: unknown, known: readonly string[]): string {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const [, given = ''] = /'([^'\s]*)/.exec(said) ?? [];
  const options = known.map((name) => `--${name}`).join(' ');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有选项「${given}」，可用：${options} / no such option; there are these`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `选项「${given}」的值不对：缺少，或者不需要 / its value is missing, or it takes none`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `多余的「${given}」，可用：${options} / this belongs nowhere; the options are these`;
    default:
      return said;
  }
}
