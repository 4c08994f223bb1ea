import type { Bilingual } from '../petition/codes.ts';
import { ACCOUNTABILITY } from '../accountability/procedure.ts';
import { LEAD_LISTS } from '../accountability/views.ts';
import { COMPLAINTS } from '../complaints/procedure.ts';
import { COMPLAINT_LISTS } from '../complaints/views.ts';
import { INTEGRITY } from '../integrity/procedure.ts';
import { PROCEDURE } from '../petition/procedure.ts';
import { RECEPTION } from '../reception/procedure.ts';
import { SORTS } from '../petition/list-filter.ts';
import { QUEUES } from '../petition/queues.ts';
import type { Declaration } from '../petition/step.ts';
import { citeBasis } from '../district/legal-basis.ts';
import { ANSWER_SCHEMAS } from './answer-schemas.ts';
import { FUNCTIONS, type FunctionDeclaration, type Route } from './functions.ts';
import { inputSchema } from './step-forms.ts';
import {
  ATTACHMENT_LINK_INPUT,
  DUE_DATE_INPUT,
  EXPORT_INPUT,
  SEARCH_INPUT,
  MAKE_FEED_INPUT,
  REVOKE_FEED_INPUT,
  TRACK_COMPLAINT_INPUT,
  TRACK_INPUT,
  UPLOAD_TICKET_INPUT,
} from './inquiries.ts';
import { answerOf, type Json } from './json-schema.ts';
import { SAVED_VIEWS_INPUT } from './saved-views.ts';
import { LIST_CODES, LIST_DAYS, ME, ORDERS } from './work-list.ts';

/** Which roles may call a staff operation, and the legal basis of a step: extensions of ours. */
export const ROLES = 'x-roles';
export const BASIS = 'x-basis';

/** The API document (OpenAPI 3.1), made from the same declarations that make the Lambdas, routes and forms. */
export function openApiDocument(district: { readonly title: Bilingual; readonly address: string }): Json {
  const operations = FUNCTIONS.filter(({ room }) => room === 'inquiry' || registerOf(room) !== undefined).flatMap(
    (declared) => declared.routes.map((route) => ({ route, operation: operationOf(declared, route) })),
  );
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { route, operation } of operations) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `回声 Huisheng · ${district.title.zh} ${district.title.en}`,
      version: '1',
      description:
        '信访事项的提交、办理与查询。每个日期都注明依据和计算过程。 / Petitions: handing in, handling, following.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: district.address }],
    tags: [
      { name: 'resident', description: '居民' },
      { name: 'staff', description: '工作人员' },
      { name: 'public', description: '公开' },
    ],
    paths,
    components: {
      securitySchemes: {
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: '本机关身份提供方签发的令牌 / token of the district’s OIDC issuer',
        },
        queryCode: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Query-Code',
          description: '查询码 / the petition’s query code',
        },
      },
      schemas: ANSWER_SCHEMAS,
      responses: Object.fromEntries(Object.values(PROBLEMS).map(({ name, response }) => [name, response])),
    },
  };
}

function operationOf(declared: FunctionDeclaration, route: Route): Json {
  const register = registerOf(declared.room);
  const step = register?.steps.find((candidate) => candidate.name === declared.name);
  const number = route.path.includes('/leads')
    ? LEAD_NUMBER
    : route.path.includes('/complaints')
      ? COMPLAINT_NUMBER
      : NUMBER;
  const params = [
    ...(route.path.includes('{no}') ? [number] : []),
    ...(route.path.includes('{id}') ? [route.path.includes('/exports') ? EXPORT : FILE] : []),
    ...(route.path.includes('{paper}') ? [PAPER] : []),
    ...(route.path.includes('{week}') ? [WEEK] : []),
    ...(route.path.includes('{slot}') ? [SLOT] : []),
    ...(route.path.includes('{token}') ? [FEED_TOKEN] : []),
    ...(route.path.includes('{service}') ? [OPEN311_SERVICE] : []),
    ...(route.path.includes('{request}') ? [OPEN311_REQUEST] : []),
  ];
  const security = route.staff ? [{ staff: [] }] : route.path.includes('{no}') ? [{ queryCode: [] }] : [];
  const roles = route.staff ? (step?.roles ?? declared.roles ?? []).filter((role) => role !== 'resident') : [];
  const shared = {
    ...(roles.length === 0 ? {} : { [ROLES]: roles }),
    ...(step === undefined ? {} : { [BASIS]: step.basis.map(citeBasis) }),
    operationId: operationIdOf(declared, route),
    tags: [route.staff ? 'staff' : step === undefined && security.length === 0 ? 'public' : 'resident'],
    security,
  };
  const problems = problemsOf(declared, route);
  if (register === undefined || step === undefined)
    return { ...shared, ...inquiryOperation(declared, route, params, problems) };
  return {
    ...shared,
    summary: `${step.title.zh} ${step.title.en}`,
    description: `依据：${step.basis.map(citeBasis).join('、')}。办理人：${step.roles.join('、')}。`,
    parameters: [
      ...params,
      IDEMPOTENCY_KEY,
      ...(step.opens === true ? [] : [IF_MATCH]),
      ...(declared.room !== 'procedure' || step.opens === true || !route.staff ? [] : [ALSO]),
    ],
    requestBody: jsonBody(inputSchema(step.input)),
    responses:
      step.opens === true
        ? { 201: jsonResponse('已登记 registered', answerOf(register.opened)), ...problems }
        : {
            // Whoever comes with a query code sees what a petitioner sees, and no name of the staff.
            200: jsonResponse('办理后的状态 the new state', answerOf(stateOf(declared, route, register))),
            ...problems,
          },
  };
}

/** The function's name; for staff where residents have the same, and with the resource where it has several. */
function operationIdOf({ name, routes }: FunctionDeclaration, { path, staff }: Route): string {
  if (routes.filter((route) => route.staff === staff).length > 1) {
    return `${name}-${(path.split('/v2/').at(-1) ?? '').replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')}`;
  }
  return `${name}${staff && routes.some((route) => !route.staff) ? '-by-staff' : ''}`;
}

interface RegisterOfSteps {
  readonly steps: readonly (Pick<Declaration, 'name' | 'title' | 'roles' | 'basis' | 'input'> & {
    readonly opens?: boolean;
  })[];
  /** What a step answers that begins a matter, and one that goes on with it. */
  readonly opened: string;
  readonly state: string;
}

/** At the counter each register answers its own; a resident's booking answers the booking, and petitions their progress. */
function stateOf(
  { room, routes: [first] }: FunctionDeclaration,
  { staff, path }: Route,
  { state }: RegisterOfSteps,
): string {
  if (room !== 'reception') return staff ? state : 'Progress';
  if (path.startsWith('/api/appointments')) return 'Booking';
  if (path.includes('{slot}')) return state;
  return first?.path.includes('{week}') === true ? 'Roster' : 'Plates';
}

function registerOf(room: FunctionDeclaration['room']): RegisterOfSteps | undefined {
  switch (room) {
    case 'procedure':
      return { steps: PROCEDURE, opened: 'Receipt', state: 'State' };
    case 'accountability':
      return { steps: ACCOUNTABILITY, opened: 'LeadState', state: 'LeadState' };
    case 'complaints':
      return { steps: COMPLAINTS, opened: 'ComplaintReceipt', state: 'ComplaintState' };
    case 'integrity':
      return { steps: INTEGRITY, opened: 'IntegrityState', state: 'IntegrityState' };
    case 'reception':
      return { steps: RECEPTION, opened: 'Booking', state: 'SlotSheet' };
    default:
      return undefined;
  }
}

function inquiryOperation(
  declared: FunctionDeclaration,
  { path }: Route,
  params: readonly Json[],
  problems: Json,
): Json {
  switch (declared.name) {
    case 'track':
      return {
        summary: '查询进度 Follow a petition',
        requestBody: jsonBody(inputSchema(TRACK_INPUT)),
        responses: { 200: jsonResponse('进度 progress', answerOf('Progress')), ...problems },
      };
    case 'due-dates':
      return {
        summary: '期限计算 Reckon a due date',
        requestBody: jsonBody(inputSchema(DUE_DATE_INPUT)),
        responses: { 200: jsonResponse('期限 due date', answerOf('DueDate')), ...problems },
      };
    case 'feed':
      return {
        summary: '日历订阅 A calendar of due dates',
        description:
          '本人承办事项的期限：只有编号、环节和日期；检举控告只有编号。地址停用后与错误地址一样回答。 / Due dates of the matters one holds: numbers, steps and days; of an accusation the number alone. An address that was ended is answered like a wrong one.',
        parameters: params,
        responses: {
          200: { description: '日历 the calendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
          ...problems,
        },
      };
    case 'make-feed':
      return {
        summary: '开通日历订阅 The address of one’s own calendar',
        description: '地址只显示这一次；再次开通，原地址即停用。 / Told this once; making another ends the one before.',
        parameters: [IDEMPOTENCY_KEY],
        requestBody: jsonBody(inputSchema(MAKE_FEED_INPUT)),
        responses: { 200: jsonResponse('地址 the address', answerOf('Feed')), ...problems },
      };
    case 'revoke-feed':
      return {
        summary: '停用日历订阅 End the address of a calendar',
        requestBody: jsonBody(inputSchema(REVOKE_FEED_INPUT)),
        responses: {
          200: jsonResponse('是否停用了一个地址 whether one was ended', answerOf('FeedRevoked')),
          ...problems,
        },
      };
    case 'work-queue':
      return {
        summary: '待办列表 A page of a work queue',
        description:
          '只列出本人可以知晓的事项。没有找到而答复中有after的，表示还没有找完，可以继续。 / Only what the asker may know of. Where `after` comes back, there may be more, even if nothing was found yet.',
        parameters: [...WORK_LIST, ...PAGE],
        responses: { 200: jsonResponse('列表 a page', answerOf('QueuePage')), ...problems },
      };
    case 'queue-counts':
      return {
        summary: '待办数量 How many stand in each queue',
        description: '至多数到999；more表示不止。 / Counted up to 999; `more` says that there are more.',
        responses: { 200: jsonResponse('数量 the counts', answerOf('QueueCounts')), ...problems },
      };
    case 'search':
      return {
        summary: '查找 Find petitions',
        description:
          '按编号（前几位即可）、姓名、电话尾号（后四位以上）或者标题、地点中的字词查找；只找到本人可以知晓的事项。按姓名、电话找到的，记入查阅记录。 / By number from the front, name, end of a telephone, or words of subject and place. What is found by a name or a telephone is on the access log.',
        requestBody: jsonBody(inputSchema(SEARCH_INPUT)),
        responses: { 200: jsonResponse('找到的事项 what was found', answerOf('SearchResult')), ...problems },
      };
    case 'saved-views':
      return {
        summary: '我的视图 How I lay out my lists',
        responses: { 200: jsonResponse('视图 the views', answerOf('SavedViews')), ...problems },
      };
    case 'save-views':
      return {
        summary: '保存我的视图 Keep how I lay out my lists',
        description:
          '一次保存全部视图，并写明所见版本；筛选条件按列表地址中的写法。 / All of them at once, with the version that was seen; filters as they stand in the address of a list.',
        requestBody: jsonBody(inputSchema(SAVED_VIEWS_INPUT)),
        responses: { 200: jsonResponse('视图 the views', answerOf('SavedViews')), ...problems },
      };
    case 'request-export':
      return {
        summary: '台账导出 Ask for a list as a file',
        description:
          '按列表的筛选条件导出，后台生成；文件保留一天。每次导出都有记录；包含信访人信息的，由负责人办理。 / Written in the background, kept for a day; every export is logged, and with who the petitioners are it is for the head.',
        parameters: [IDEMPOTENCY_KEY],
        requestBody: jsonBody(inputSchema(EXPORT_INPUT)),
        responses: { 202: jsonResponse('已受理 taken', answerOf('Export')), ...problems },
      };
    case 'exports-made':
      return {
        summary: '导出记录 Who exported what',
        description:
          '本人的；负责人、监督人员和审计人员可查全部。 / One’s own; everybody’s for those who oversee and audit.',
        responses: { 200: jsonResponse('记录 the log', answerOf('ExportsMade')), ...problems },
      };
    case 'export-progress':
      return {
        summary: '导出进度 How far an export is, then a link to it',
        parameters: params,
        responses: { 200: jsonResponse('进度 progress', answerOf('Export')), ...problems },
      };
    case 'petition-file':
      return {
        summary: '办件详情 The file of a petition',
        parameters: params,
        responses: { 200: jsonResponse('详情 the file', answerOf('File')), ...problems },
      };
    case 'office':
      return {
        summary: '本机关 This office: me, my colleagues, the authorities, the rules and the calendar',
        responses: { 200: jsonResponse('本机关 the office', answerOf('Desk')), ...problems },
      };
    case 'access-log':
      return {
        summary: '查阅记录 Who looked at a petition',
        description: '每次查阅都有记录，查看本记录也是。 / Every look is on record, this one too.',
        parameters: params,
        responses: { 200: jsonResponse('记录 the looks', answerOf('AccessLog')), ...problems },
      };
    case 'departure-slip':
      return {
        summary: '接待回执 The slip a visitor takes home',
        description:
          '查询码只在登记当天对登记人显示。 / The query code stands on it on the day of registration only, for whoever registered.',
        parameters: params,
        responses: { 200: jsonResponse('回执 the slip', answerOf('DepartureSlip')), ...problems },
      };
    case 'paper':
      return {
        summary: '文书打印件 A paper of a petition, to print',
        description: '一式两份，按制发时的内容；每次查阅都有记录。 / Both copies, as made out; every look is logged.',
        parameters: [
          ...params,
          { name: 'format', in: 'query', required: false, schema: { enum: ['html', 'docx'] } },
          { name: 'copy', in: 'query', required: false, schema: { enum: ['both', 'file'] } },
        ],
        responses: {
          200: {
            description: '文书 the paper',
            content: { 'text/html': { schema: { type: 'string' } }, [DOCX]: { schema: { type: 'string' } } },
          },
          ...problems,
        },
      };
    case 'statistics':
      return {
        summary: '年度统计 The figures of a year',
        parameters: [
          { name: 'year', in: 'query', required: false, schema: { type: 'string', pattern: '^20\\d\\d$' } },
          { name: 'format', in: 'query', required: false, schema: { enum: ['json', 'csv'] } },
        ],
        responses: {
          200: {
            description: '统计 the figures',
            content: {
              'application/json': { schema: answerOf('Statistics') },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          ...problems,
        },
      };
    case 'upload-ticket':
      return {
        summary: '上传附件 A form for sending one file',
        description:
          '按所给字段原样提交，文件放在最后，字段名为file。 / Send the fields as they are and the file last, named `file`, as multipart/form-data.',
        parameters: params,
        requestBody: jsonBody(inputSchema(UPLOAD_TICKET_INPUT)),
        responses: { 200: jsonResponse('上传凭证 the form', answerOf('UploadTicket')), ...problems },
      };
    case 'attachment-link':
      return {
        summary: '下载附件 A link to one file',
        description: '链接两分钟内有效，每次下载都有记录。 / Good for two minutes; every link is logged.',
        parameters: params,
        requestBody: jsonBody(inputSchema(ATTACHMENT_LINK_INPUT)),
        responses: { 200: jsonResponse('下载链接 the link', answerOf('AttachmentLink')), ...problems },
      };
    case 'leads':
      return {
        summary: '责任追究线索 A page of leads',
        description: '线索不是认定。 / A lead is never a finding.',
        parameters: [{ name: 'list', in: 'query', required: false, schema: { enum: [...LEAD_LISTS] } }, ...PAGE],
        responses: { 200: jsonResponse('列表 a page', answerOf('LeadPage')), ...problems },
      };
    case 'lead-file':
      return {
        summary: '线索详情 The file of a lead',
        description:
          '当事人只看到与本人有关的部分，每次查阅都有记录。 / The person concerned sees their own part; every look is logged.',
        parameters: params,
        responses: { 200: jsonResponse('详情 the file', answerOf('LeadFile')), ...problems },
      };
    case 'ledger':
      return {
        summary: '责任追究台账 The ledger of a member of staff or a unit',
        description: '每次查阅都有记录。 / Every view is logged.',
        parameters: [
          { name: 'officer', in: 'query', required: false, schema: { type: 'string' } },
          { name: 'unit', in: 'query', required: false, schema: { type: 'string' } },
        ],
        responses: { 200: jsonResponse('台账 the ledger', answerOf('Ledger')), ...problems },
      };
    case 'roster':
      return {
        summary: '值班表 The roster of a week',
        description:
          '缺口只作提醒，不是认定。何时到岗、离岗，只有本人、负责人和监督人员看到。 / Gaps are warned of and are no finding; who came and left when is shown to themselves, the head and the supervisor.',
        parameters: [{ ...WEEK, in: 'query', required: false }],
        responses: { 200: jsonResponse('值班表 the roster', answerOf('Roster')), ...problems },
      };
    case 'plates':
      return {
        summary: '工作牌 The plates of the office, and the sheet to print',
        parameters: [{ name: 'format', in: 'query', required: false, schema: { enum: ['json', 'html'] } }],
        responses: {
          200: {
            description: '工作牌 the plates',
            content: {
              'application/json': { schema: answerOf('Plates') },
              'text/html': { schema: { type: 'string' } },
            },
          },
          ...problems,
        },
      };
    case 'appointments':
      return {
        summary: '预约接访 Receptions that may be booked',
        description:
          '不预约也可以来访；紧急事项不受预约限制。 / Whoever comes without an appointment is received; urgent matters are not bound by them.',
        responses: { 200: jsonResponse('接访安排 receptions', answerOf('Appointments')), ...problems },
      };
    case 'day-sheet':
      return {
        summary: '当日接访单 Who has booked for a day',
        parameters: [{ name: 'day', in: 'query', required: false, schema: { type: 'string', format: 'date' } }],
        responses: { 200: jsonResponse('接访单 the sheet', answerOf('DaySheet')), ...problems },
      };
    case 'track-complaint':
      return {
        summary: '查询投诉 Follow a complaint',
        requestBody: jsonBody(inputSchema(TRACK_COMPLAINT_INPUT)),
        responses: { 200: jsonResponse('进度 progress', answerOf('ComplaintProgress')), ...problems },
      };
    case 'integrity':
      return {
        summary: '廉洁登记 Declarations, gifts and gaps, or one person’s record',
        description:
          '本人的本人可查；工作人员的由负责人、负责人的由上级领导查看。 / One’s own for everybody; of the staff for the head, of a head for the superior.',
        parameters: [
          { name: 'period', in: 'query', required: false, schema: { type: 'string', pattern: '^20\\d\\d-Q[1-4]$' } },
          { name: 'officer', in: 'query', required: false, schema: { type: 'string' } },
        ],
        responses: {
          200: jsonResponse('登记 the register, or the record', {
            anyOf: [answerOf('IntegrityRegister'), answerOf('IntegrityRecord')],
          }),
          ...problems,
        },
      };
    case 'complaints':
      return {
        summary: '监督投诉 A page of complaints',
        description:
          '涉及本人或者本人上级的，看不到。 / Whoever a complaint concerns does not see it, nor does anybody under them.',
        parameters: [{ name: 'list', in: 'query', required: false, schema: { enum: [...COMPLAINT_LISTS] } }, ...PAGE],
        responses: { 200: jsonResponse('列表 a page', answerOf('ComplaintPage')), ...problems },
      };
    case 'complaint-file':
      return {
        summary: '投诉详情 The file of a complaint',
        description:
          '投诉人信息只给处理人看，每次查阅都有记录。 / Who complained is shown to those who look into it; every look is logged.',
        parameters: params,
        responses: { 200: jsonResponse('详情 the file', answerOf('ComplaintFile')), ...problems },
      };
    case 'commitments':
      return {
        summary: '三公开 What the office promises',
        responses: { 200: jsonResponse('内容 content', answerOf('Commitments')), ...problems },
      };
    case 'open311':
      return {
        summary: path.includes('services') ? 'Open311 公开的事项分类 Services' : 'Open311 公开的事项进展 Requests',
        description:
          'GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.',
        parameters: [...params, ...(path.includes('/requests.') ? OPEN311_QUERY : [])],
        responses: { 200: { description: '内容 content', content: open311Content(path) }, ...problems },
      };
    case 'reference':
      return {
        summary: '接口说明 This document as a page',
        responses: {
          200: { description: '页面 the page', content: { 'text/html': { schema: { type: 'string' } } } },
          ...problems,
        },
      };
    default:
      return {
        summary: '本文档 This document',
        responses: {
          200: jsonResponse('内容 content', { type: 'object', required: ['openapi', 'paths'] }),
          ...problems,
        },
      };
  }
}

function jsonBody(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } };
}

function jsonResponse(description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } };
}

const NUMBER: Json = {
  name: 'no',
  in: 'path',
  required: true,
  description: '编号 petition number',
  schema: { type: 'string' },
};
const LEAD_NUMBER: Json = {
  name: 'no',
  in: 'path',
  required: true,
  description: '线索编号 number of the lead',
  schema: { type: 'string' },
};
const WEEK: Json = {
  name: 'week',
  in: 'path',
  required: true,
  description: '值班周 week by ISO 8601, as 2025-W41',
  schema: { type: 'string', pattern: '^20\\d\\d-W\\d\\d$' },
};
const SLOT: Json = {
  name: 'slot',
  in: 'path',
  required: true,
  description: '接访时段 the reception, as 2025-10-16-0900',
  schema: { type: 'string' },
};
const COMPLAINT_NUMBER: Json = {
  name: 'no',
  in: 'path',
  required: true,
  description: '投诉编号 number of the complaint',
  schema: { type: 'string' },
};
const inAddress = (name: string, schema: Json): Json => ({ name, in: 'query', required: false, schema });
const WORK_LIST: readonly Json[] = [
  inAddress('queue', { enum: [...QUEUES] }),
  inAddress('sort', { enum: [...SORTS] }),
  inAddress('order', { enum: [...ORDERS] }),
  ...Object.entries(LIST_CODES).map(([name, codes]) => ({
    ...inAddress(name, { type: 'array', items: { enum: [...codes] } }),
    style: 'form',
    explode: false,
  })),
  inAddress('handler', { type: 'string', maxLength: 64, examples: [ME] }),
  ...LIST_DAYS.map((name) => inAddress(name, { type: 'string', format: 'date' })),
];
const PAGE: readonly Json[] = [
  { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } },
  { name: 'after', in: 'query', required: false, schema: { type: 'string' } },
];
function open311Content(path: string): Json {
  const schema = path.endsWith('{service}')
    ? answerOf('Open311Definition')
    : { type: 'array', items: answerOf(path.includes('services') ? 'Open311Service' : 'Open311Request') };
  const json = { 'application/json': { schema } };
  const xml = { 'text/xml': { schema: { type: 'string' } } };
  return path.endsWith('.json') ? json : path.endsWith('.xml') ? xml : { ...json, ...xml };
}

const OPEN311_SERVICE: Json = {
  name: 'service',
  in: 'path',
  required: true,
  description: '分类代码加.json或.xml the code of a service with .json or .xml',
  schema: { type: 'string', examples: ['018.json'] },
};
const OPEN311_REQUEST: Json = {
  name: 'request',
  in: 'path',
  required: true,
  description: '公开编号加.json或.xml a service_request_id with .json or .xml',
  schema: { type: 'string', examples: ['0123456789abcdef0123.json'] },
};
const OPEN311_QUERY: readonly Json[] = ['service_request_id', 'service_code', 'start_date', 'end_date', 'status'].map(
  (name) => ({ name, in: 'query', required: false, schema: { type: 'string' } }),
);
const FEED_TOKEN: Json = {
  name: 'token',
  in: 'path',
  required: true,
  description: '订阅地址中的密钥 the secret of the address, as it was told',
  schema: { type: 'string' },
};
const FILE: Json = {
  name: 'id',
  in: 'path',
  required: true,
  description: '附件 the file, by its id in the answers',
  schema: { type: 'string' },
};
const EXPORT: Json = { ...FILE, description: '导出 the export, by the id it was answered' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PAPER: Json = {
  name: 'paper',
  in: 'path',
  required: true,
  description: '文书：本事项的第几份 which of its papers, from 1',
  schema: { type: 'integer', minimum: 1 },
};
const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};
const ALSO: Json = {
  name: 'also',
  in: 'query',
  required: false,
  description:
    '联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on',
  schema: { type: 'string', maxLength: 400 },
};
const IF_MATCH: Json = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: '所见版本 / the version you saw',
  schema: { type: 'string' },
};

/** Told once and referred to from every operation that may answer so. */
const problem = (name: string, description: string): { readonly name: string; readonly response: Json } => ({
  name,
  response: { description, content: { 'application/problem+json': { schema: answerOf('Problem') } } },
});

const PROBLEMS = {
  400: problem('Malformed', '请求有误 malformed'),
  401: problem('NotLoggedIn', '未登录 no valid token'),
  403: problem('NotAllowed', '无权办理 not allowed'),
  404: problem('NotFound', '没有找到 not found'),
  409: problem('Conflict', '与已发生的办理冲突 conflict'),
  413: problem('TooLarge', '内容过大 too large'),
  415: problem('NotJson', '不是JSON not JSON'),
  422: problem('Invalid', '填写有误 invalid input'),
  429: problem('TooMany', '过于频繁 too many'),
  500: problem('OurFault', '系统问题 our fault'),
};

/** The problems a caller of this address must be ready for, and no others. */
function problemsOf({ name, room }: FunctionDeclaration, { method, path, staff }: Route): Json {
  const brings = method === 'POST';
  const named =
    path.includes('{no}') ||
    path.includes('{week}') ||
    path.includes('{slot}') ||
    path.includes('{token}') ||
    name === 'open311' ||
    path.includes('{id}') ||
    ['track', 'track-complaint', 'book-appointment', 'cancel-appointment'].includes(name);
  const met: Readonly<Record<keyof typeof PROBLEMS, boolean>> = {
    400: true,
    401: staff,
    403: staff,
    404: named,
    409: registerOf(room) !== undefined || name === 'upload-ticket' || name === 'paper' || name === 'save-views',
    413: true,
    415: brings,
    422:
      brings ||
      [
        'work-queue',
        'statistics',
        'leads',
        'ledger',
        'complaints',
        'integrity',
        'roster',
        'plates',
        'day-sheet',
        'paper',
      ].includes(name),
    429: true,
    500: true,
  };
  const expected = new Map(Object.entries(met));
  return Object.fromEntries(
    Object.entries(PROBLEMS)
      .filter(([status]) => expected.get(status))
      .map(([status, { name: known }]) => [status, { $ref: `#/components/responses/${known}` }]),
  );
}
