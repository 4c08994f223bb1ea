import { STATUS_TITLES, STEPS_POSSIBLE } from '../../../shared/petition/course.ts';
import { codesOf } from '../../../shared/petition/fields.ts';
import { FOLLOWING_STEPS } from '../../../shared/petition/procedure.ts';
import { markdownTable } from './markdown.ts';

/**
 * Where a petition may stand and which steps it allows there: the table that refuses a step, not a drawing of it. What
 * every open petition allows is said once, so that a row shows what is particular to its place.
 */
export function lifecyclePage(): string {
  const statuses = codesOf(STATUS_TITLES);
  // Whatever else an ended petition still allows, nobody can withdraw it any more.
  const open = statuses.filter((status) => STEPS_POSSIBLE[status].includes('withdraw'));
  const everywhere = STEPS_POSSIBLE.RECEIVED.filter((step) =>
    open.every((status) => STEPS_POSSIBLE[status].includes(step)),
  );
  const rows = statuses.map((status) => {
    const isOpen = open.includes(status);
    const own = STEPS_POSSIBLE[status].filter((step) => !isOpen || !everywhere.includes(step));
    return [`\`${status}\``, STATUS_TITLES[status].zh, STATUS_TITLES[status].en, stepList(own), isOpen ? 'yes' : ''];
  });
  return [
    `While a petition is open, always possible: ${stepList(everywhere)}.`,
    '',
    markdownTable(['status', '中文', 'English', 'steps possible here', 'and those above'], rows),
  ].join('\n');
}

function stepList(names: readonly string[]): string {
  return names.map((name) => `${titleOf(name)} \`${name}\``).join(', ');
}

function titleOf(name: string): string {
  const step = FOLLOWING_STEPS.find((declared) => declared.name === name);
  if (step === undefined) throw new Error(`STEPS_POSSIBLE names a step "${name}" that is not declared`);
  return step.title.zh;
}
