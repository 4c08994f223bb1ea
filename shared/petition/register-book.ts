import type { CalendarDate } from '../calendar/calendar-date.ts';
import { AGENT_RELATIONS, CATEGORIES, CHANNELS, LINK_KINDS, REPLY_OUTCOMES, SPECIAL_GROUNDS } from './codes.ts';
import { bindingClock } from './clocks.ts';
import { STATUS_TITLES, statusOf } from './course.ts';
import type { Commit, PetitionEvent } from './events.ts';
import { masked, type Particulars } from './particulars.ts';
import type { Petition } from './petition.ts';
import { specialGround } from './queues.ts';
import { isRestricted } from './visibility.ts';

/** 台账的一栏: its title, its width in characters, and what stands there. */
interface Column {
  readonly title: string;
  readonly width: number;
  /** Who the petitioner is. Only where the register is asked for with its persons. */
  readonly person?: true;
  /** Words of the petition, or what was done about it: not of an accusation, nor of a child's matter. */
  readonly covered?: true;
  readonly of: (row: RegisterLine) => string | number;
}

/** A petition as a line of the register is made from it. */
export interface RegisterLine {
  readonly petition: Petition;
  readonly commits: readonly Commit[];
  readonly particulars: Particulars;
  /** A member of staff by their id. */
  readonly nameOf: (staff: string) => string;
}

/** 涉检举控告、涉未成年人: said instead of what stands there. */
const COVERED = '（不予显示）';

/**
 * 登记台账 as offices keep it. Sex, age, work unit and identity number are not asked for and not kept, so they have no column.
 */
const COLUMNS: readonly Column[] = [
  { title: '编号', width: 14, of: ({ petition }) => petition.no },
  { title: '登记日期', width: 12, of: ({ petition }) => petition.registered.receivedOn },
  { title: '信访形式', width: 10, of: ({ petition }) => CHANNELS[petition.registered.channel].zh },
  { title: '姓名', width: 12, person: true, of: ({ petition, particulars }) => nameOf(petition, particulars) },
  { title: '联系电话', width: 16, person: true, of: ({ particulars }) => particulars.petitioner?.phone ?? '' },
  { title: '住址', width: 28, person: true, of: ({ particulars }) => particulars.petitioner?.address ?? '' },
  { title: '代为提出', width: 18, person: true, of: ({ particulars }) => agentOf(particulars) },
  { title: '匿名', width: 6, of: ({ petition }) => (petition.registered.anonymous ? '是' : '否') },
  { title: '人数', width: 6, of: ({ petition }) => petition.registered.headcount ?? 1 },
  { title: '问题属地', width: 24, covered: true, of: ({ particulars }) => masked(particulars.place ?? '') },
  { title: '事项类别', width: 10, of: ({ petition }) => categoryOf(petition) },
  { title: '内容分类', width: 12, covered: true, of: ({ petition }) => petition.classification?.contentClass ?? '' },
  { title: '概况', width: 40, covered: true, of: ({ particulars }) => masked(particulars.subject ?? '') },
  { title: '登记人员', width: 12, of: ({ commits }) => registeredBy(commits) },
  { title: '承办人', width: 12, of: ({ petition, nameOf: name }) => name(petition.handler ?? '') },
  { title: '办理方式', width: 12, covered: true, of: ({ commits }) => waysOf(commits).join('、') },
  { title: '去向', width: 28, covered: true, of: ({ commits }) => authoritiesOf(commits).join('、') },
  { title: '办理状态', width: 22, of: ({ petition }) => STATUS_TITLES[statusOf(petition.course)].zh },
  { title: '限办日期', width: 16, of: ({ petition }) => dueOf(petition) },
  { title: '处理意见', width: 28, covered: true, of: ({ petition }) => outcomesOf(petition) },
  { title: '办结日期', width: 12, of: ({ petition }) => (petition.course.at === 'ENDED' ? petition.course.on : '') },
  { title: '初信重信', width: 24, covered: true, of: ({ petition }) => linksOf(petition) },
  { title: '备注', width: 28, of: ({ petition }) => remarksOf(petition) },
];

/** Titles and widths of the columns, in order. */
export function registerColumns(persons: boolean): readonly { readonly title: string; readonly width: number }[] {
  return columnsOf(persons).map(({ title, width }) => ({ title, width }));
}

/** A line of the register: R-X7 of an accusation, and of a child's matter, no word and no person stands in it, whoever asks. */
export function registerLine(line: RegisterLine, persons: boolean): readonly (string | number)[] {
  const covers = isCovered(line.petition);
  return columnsOf(persons).map(({ person, covered, of }) =>
    covers && (person === true || covered === true) ? COVERED : of(line),
  );
}

/** Whether a line of it tells nobody who the petitioner is, though persons are asked for. */
export function isCovered(petition: Petition): boolean {
  return isRestricted(petition) || petition.registered.underFourteen === true;
}

function columnsOf(persons: boolean): readonly Column[] {
  return COLUMNS.filter(({ person }) => persons || person !== true);
}

function nameOf({ registered }: Petition, { petitioner }: Particulars): string {
  return petitioner?.name ?? (registered.anonymous ? '匿名' : '');
}

function agentOf({ agent }: Particulars): string {
  return agent === undefined ? '' : `${agent.name}（${AGENT_RELATIONS[agent.relation].zh}）`;
}

function categoryOf({ classification }: Petition): string {
  return classification === undefined ? '' : CATEGORIES[classification.category].zh;
}

function registeredBy([first]: readonly Commit[]): string {
  return first?.by.kind === 'staff' ? first.by.name : '';
}

const WAYS: Readonly<Partial<Record<PetitionEvent['type'], string>>> = {
  PetitionerNotified: '告知',
  PetitionTransferred: '转送',
  InternalHandlingBegun: '自行办理',
};

function waysOf(commits: readonly Commit[]): readonly string[] {
  const ways = commits.flatMap(({ events }) => events.map(({ type }) => WAYS[type]));
  return [...new Set(ways.filter((way) => way !== undefined))];
}

function authoritiesOf(commits: readonly Commit[]): readonly string[] {
  const names = commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'PetitionTransferred' ? event.authorities.map(({ name }) => name) : [])),
  );
  return [...new Set(names)];
}

function dueOf({ clocks, rules }: Petition): CalendarDate | string {
  const due = bindingClock(clocks, rules.clocks)?.due;
  if (due === undefined) return '';
  return due.provisional ? `${due.due}（暂定）` : due.due;
}

function outcomesOf({ outcomes = [] }: Petition): string {
  return outcomes.map(({ item, outcome }) => `${item}：${REPLY_OUTCOMES[outcome].zh}`).join('；');
}

function linksOf({ links }: Petition): string {
  return links
    .map(({ petitionNo, reference, kind }) => `${LINK_KINDS[kind].zh} ${petitionNo ?? reference ?? ''}`)
    .join('；');
}

function remarksOf(petition: Petition): string {
  const special = specialGround(petition);
  return [
    ...(isRestricted(petition) ? ['涉检举控告'] : []),
    ...(petition.registered.underFourteen === true ? ['涉不满十四周岁未成年人'] : []),
    ...(special === undefined ? [] : [`特事：${SPECIAL_GROUNDS[special].zh}`]),
  ].join('；');
}
