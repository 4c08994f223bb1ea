import { DOCUMENTS, LEVELS, LINK_KINDS } from '../../../shared/petition/codes.ts';
import { CODE_TITLES } from '../../../shared/petition/fields.ts';
import type { PetitionEvent } from '../../../shared/petition/events.ts';
import type { Json } from '../../../shared/contracts/json-schema.ts';
import { STEPS } from '../steps/steps-at-build.ts';
import { CLOCK_TITLES } from './clock-titles.ts';
import { shortDay, moment } from './days.ts';

/** What each fact of the record is called in a timeline. One that is missing here does not compile. */
export const EVENT_TITLES: Readonly<Record<PetitionEvent['type'], string>> = {
  PetitionRegistered: '登记',
  PetitionClassified: '分类',
  HandlerAssigned: '指定承办人',
  PetitionerNotified: '告知信访人',
  NoticeFoundImpossible: '无法告知',
  PetitionTransferred: '转送',
  InternalHandlingBegun: '自行办理',
  ObjectionReceived: '收到转送异议',
  ObjectionAgreed: '同意异议，收回重新转送',
  ObjectionRejected: '不同意异议',
  PetitionAccepted: '有权机关受理',
  PetitionRefused: '不予受理',
  HandlingExtended: '延长办理期限',
  ReplyIssued: '作出处理意见',
  DocumentServed: '送达',
  ReviewRequested: '请求复查（复核）',
  OpinionDrafted: '拟办意见（草稿）',
  OpinionSubmitted: '报送拟办意见',
  OpinionApproved: '批示同意',
  OpinionReturned: '批示退回',
  ReviewForwarded: '转送复查（复核）机关',
  HearingHeld: '听证',
  ReviewOpinionIssued: '作出复查（复核）意见',
  EchoGiven: '反馈结果（回声）',
  EchoFoundImpossible: '无法反馈',
  PetitionClosed: '办结',
  FinalityConfirmed: '终结',
  PetitionLinked: '关联',
  PetitionSupplemented: '信访人补充',
  PetitionWithdrawn: '信访人撤回',
  PetitionRated: '信访人评价',
  DissatisfactionAnswered: '与不满意的信访人沟通',
  SimpleProcedureChosen: '适用简易办理',
  SimpleProcedureLeft: '退出简易办理',
  RecusalRequested: '申请回避',
  RecusalDecided: '决定回避申请',
  AuthorityReminded: '催办',
  ReminderAnswered: '催办反馈',
  SupervisionRequested: '提请督办',
  SupervisionReported: '督办反馈',
  AssignmentAccepted: '接受交办',
  ConclusionReported: '报告办结',
  ParticularsCorrected: '更正',
  SpecialFlagged: '列为特事',
  SpecialConfirmed: '确认特事',
  SpecialWithdrawn: '撤销特事',
  UrgentlyNotified: '立即通知',
  DepartmentsConvened: '召集协调',
  MatterEscalated: '上报',
  MajorMatterReported: '重大事项报告',
  OnSiteCoordinated: '现场协调',
  OnSiteFoundImpossible: '未能现场协调',
  AftercareRecorded: '回访',
  MediationHeld: '调解',
  ReceptionRecorded: '接待记录',
  QuestionAnswered: '答复问题',
  ClocksRecounted: '核定期限',
  PetitionDisregarded: '登记有误，作废',
  PaperIssued: '制发文书',
  AttachmentReceived: '收到附件',
  AttachmentRefused: '附件不能接收',
  NoticeUndelivered: '通知未送达，须另行告知',
  ClockNeared: '期限临近',
  ClockOverran: '期限届满',
  WindowLapsed: '权利期限届满',
  InstructionAwaited: '等待批示',
  PetitionIdled: '较长时间没有进展',
  ImmediateHalfGone: '立即办理时限过半',
  ImmediateOverran: '立即办理超时',
};

/** Facts under names that no field of a form has. */
const LABELS: Readonly<Record<string, string>> = {
  on: '日期',
  at: '时刻',
  kind: '种类',
  level: '级别',
  clock: '期限',
  due: '应办日期',
  was: '原期限',
  reference: '文号',
  number: '文书编号',
  paper: '第几份',
  reason: '理由',
  receivedOn: '收到日期',
  until: '截止日期',
  petitionNo: '编号',
  since: '自',
  lastDay: '最后一日',
  recordedOn: '记录日期',
  late: '超过期限',
  circumstance: '情形',
  replyBy: '反馈期限',
  answerBy: '答复期限',
  text: '内容',
  opinion: '拟办意见',
  instruction: '批示',
  outcomes: '逐项意见',
  item: '诉求事项',
  outcome: '意见',
  extended: '已延长',
  paperNo: '文书编号',
  channel: '信访形式',
  receivedAt: '收到时刻',
  anonymous: '匿名',
  byMail: '有电子邮箱',
  reachable: '留有联系方式',
  headcount: '人数',
  maybeUrgent: '疑似紧急',
  onTheSpot: '当场告知',
  told: '已告知',
  what: '内容',
  handler: '承办人',
  authorities: '受转送的机关',
  name: '机关',
  lead: '主办',
  sentOn: '转送日期',
  method: '方式',
  petitionerTold: '告知信访人',
  means: '告知方式',
  authority: '机关',
  documentNo: '文号',
  issuedOn: '作出日期',
  servedOn: '送达日期',
  document: '文书',
  rung: '步骤',
  minutes: '分钟',
  confirmedByPetitioner: '经信访人核对',
  agent: '代为办理',
  relation: '关系',
  authorityNoted: '已核对授权',
  media: '格式',
  bytes: '字节',
  broughtBy: '提供人',
  state: '状态',
  length: '天数',
  unit: '计日方式',
  daysLeft: '剩余天数',
  holder: '责任方',
};

/** Not for reading: what points to other items, or says what the heading has said. */
const SILENT: ReadonlySet<string> = new Set([
  'type',
  'particulars',
  'personKeys',
  'queryCodeHash',
  'digest',
  'content',
  'notice',
  'calendarVersion',
  'command',
  'sha256',
  'id',
  'key',
  'bytes',
  'media',
  'scanned',
  'receivedAt',
  'byMail',
  'passed',
  'seq',
]);

/** What a fact is said with: today, and colleagues by name. */
export interface Words {
  readonly today: string;
  readonly nameOf: (id: string) => string;
}

export interface Said {
  readonly label: string;
  readonly text: string;
}

/** The facts of an event in words: labels and codes from the form of the step that brought it. */
export function factsOf(
  event: Readonly<Record<string, unknown>>,
  input: Json | undefined,
  words: Words,
): readonly Said[] {
  return Object.entries(event).flatMap(([name, value]) => {
    if (SILENT.has(name)) return [];
    const field = propertyOf(input, name);
    const text = textOf(value, field, words, name);
    return text === '' ? [] : [{ label: titleOf(field) ?? LABELS[name] ?? FIELDS.get(name) ?? name, text }];
  });
}

// A fact may come from another step than the one whose form is at hand: then any form's word for it serves.
const [FIELDS, CODES] = dictionaries();

function dictionaries(): readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>] {
  const fields = new Map<string, string>();
  const codes = new Map<string, string>();
  const read = (schema: Json): void => {
    for (const [code, title] of Object.entries(objectIn(schema[CODE_TITLES]) ?? {})) {
      const zh = objectIn(title)?.['zh'];
      if (typeof zh === 'string') codes.set(code, zh);
    }
    for (const [name, value] of Object.entries(objectIn(schema['properties']) ?? {})) {
      const field = objectIn(value);
      const title = titleOf(field);
      if (title !== undefined) fields.set(name, title);
      if (field !== undefined) read(field);
    }
    const items = objectIn(schema['items']);
    if (items !== undefined) read(items);
  };
  for (const [code, { zh }] of Object.entries({ ...LEVELS, ...DOCUMENTS, ...LINK_KINDS })) codes.set(code, zh);
  for (const { input } of STEPS) read(input);
  return [fields, codes];
}

function textOf(value: unknown, field: Json | undefined, words: Words, name: string): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return '是';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDay(value, words.today);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return moment(value);
    return (
      codeTitle(field, value) ??
      (['kind', 'clock'].includes(name) ? CLOCK_TITLES[value] : undefined) ??
      CODES.get(value) ??
      words.nameOf(value)
    );
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => textOf(item, objectIn(field?.['items']), words, name));
    return items.filter((item) => item !== '').join('；');
  }
  return factsOf(objectIn(value) ?? {}, field, words)
    .map(({ label, text }) => `${label} ${text}`)
    .join('，');
}

function codeTitle(field: Json | undefined, code: string): string | undefined {
  const title = objectIn(objectIn(field?.[CODE_TITLES])?.[code]);
  return typeof title?.['zh'] === 'string' ? title['zh'] : undefined;
}

function titleOf(field: Json | undefined): string | undefined {
  const title = field?.['title'];
  return typeof title === 'string' ? title : undefined;
}

function propertyOf(schema: Json | undefined, name: string): Json | undefined {
  return objectIn(objectIn(schema?.['properties'])?.[name]);
}

function objectIn(value: unknown): Json | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
