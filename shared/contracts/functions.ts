import { ACCOUNTABILITY } from '../accountability/procedure.ts';
import { COMPLAINTS } from '../complaints/procedure.ts';
import type { District } from '../district/district.ts';
import { PROFILES } from '../district/profiles.ts';
import { INTEGRITY } from '../integrity/procedure.ts';
import { PROCEDURE } from '../petition/procedure.ts';
import { RECEPTION } from '../reception/procedure.ts';
import type { Role, StaffRole } from '../petition/actor.ts';
import { INQUIRY_ROLES } from './inquiry-roles.ts';

/**
 * What a function may touch. Permission and address are granted together by infra from these names; the adapters behind
 * them live in `functions/platform`.
 */
export type Port =
  | 'record.read'
  | 'record.append'
  | 'particulars.put'
  | 'particulars.read'
  | 'access.put'
  | 'access.read'
  | 'attempts'
  | 'views.read'
  /** Reading the lines of one petition. */
  | 'lines.read'
  /** Finding petitions by what was said of them or by whom. */
  | 'search.read'
  | 'views.replace'
  | 'wakeUps.read'
  | 'people.read'
  /** Reading the tallies of months. */
  | 'figures.read'
  /** Folding the figures of petitions into them. */
  | 'figures.count'
  | 'notices'
  /** Claiming the next number of a paper. */
  | 'numbers'
  /** Telling browsers how staff sign in. */
  | 'signIn'
  /** Open311: the list of what is published. */
  | 'published.read'
  /** 推送: putting on record what other systems are to be told; telling them. */
  | 'webhooks.owe'
  | 'webhooks.send'
  /** 日历订阅: which address is good; making and ending one. */
  | 'feeds.read'
  | 'feeds.put'
  /** Keyed hashes (petition numbers, query codes, person keys): being told the district's secret. */
  | 'hashes'
  /** 责任追究: the record of leads, what was said in them, who looked, their lists and the ledger. */
  | 'leads.read'
  | 'leads.append'
  | 'leadWords.put'
  | 'leadWords.read'
  | 'leadAccess.put'
  | 'leadLists.read'
  | 'ledger.read'
  /** 值班表、工作牌: the record of weeks, what was said of a change, the plates. */
  | 'roster.read'
  | 'roster.append'
  | 'rosterWords.put'
  | 'rosterWords.read'
  | 'plates.read'
  | 'plates.append'
  /** 预约接访: receptions and who has a place in them. */
  | 'slot.read'
  | 'slot.append'
  /** 群众监督: the record of complaints, who complained in what words, what they were told, who looked, the lists. */
  | 'complaints.read'
  | 'complaints.append'
  | 'complaintWords.put'
  | 'complaintWords.read'
  | 'complaintAnswers.put'
  | 'complaintAnswers.read'
  | 'complaintAccess.put'
  | 'complaintLists.read'
  /** 廉洁登记: each one's record, who offered what, who looked, the register. */
  | 'integrity.read'
  | 'integrity.append'
  | 'integrityWords.put'
  | 'integrityWords.read'
  | 'integrityAccess.put'
  | 'integrityLists.read'
  | 'timers'
  | 'mail'
  /** Signing a form with which somebody sends one file, and seeing how many wait. */
  | 'uploads.invite'
  /** Taking what was sent, keeping it or destroying it. */
  | 'uploads.examine'
  /** Seeing what lies in quarantine, and what a scanner has marked it with. */
  | 'uploads.sweep'
  /** 我的视图: how each member of staff lays out their lists. */
  | 'savedViews'
  /** 导出: what was asked for and how far it is. */
  | 'exports'
  /** Reading who exported what. */
  | 'exportLog.read'
  /** Calling whoever writes them, without waiting. */
  | 'exports.start'
  /** Writing their parts and the whole into the bucket. */
  | 'exports.write'
  /** Signing a link that opens one of them. */
  | 'exports.lend'
  /** Signing a link that opens one kept file. */
  | 'attachments.lend';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Behind the district's OIDC issuer; otherwise public and throttled. */
  readonly staff: boolean;
  /** How often one person calls it for one matter, where that is more than once: the ceiling of a public route is for people, not calls. */
  readonly callsEach?: number;
}

/** Registers whose commits the stream hands on. */
export type Followed = 'petition' | 'lead' | 'complaint' | 'integrity';

export interface FunctionDeclaration {
  /** Unique; the Lambda's name within its district. */
  readonly name: string;
  readonly room:
    | 'procedure'
    | 'accountability'
    | 'complaints'
    | 'integrity'
    | 'reception'
    | 'inquiry'
    | 'clocks'
    | 'stream'
    | 'attachments'
    | 'exports'
    | 'site';
  /** The file that exports `handler`. */
  readonly entry: string;
  readonly routes: readonly Route[];
  readonly trigger: 'http' | 'stream' | 'timer' | 'often' | 'hourly' | 'daily' | 'mail' | 'upload' | 'job';
  readonly ports: readonly Port[];
  /** For `stream`: whose commits it follows. */
  readonly follows?: readonly Followed[];
  /** For staff routes of inquiries; steps carry their own roles. */
  readonly roles?: readonly StaffRole[];
}

/**
 * A `daily` function runs when the office opens and so many times in all, an hour apart: whatever a run left undone when it died
 * is made up for the same morning.
 */
export const DAILY_RUNS = 4;

/** Minutes between two runs of an `often` function. */
export const OFTEN_MINUTES = 5;

/** Every function there is. Infra deploys this list, the local runtime serves it, the API document describes it. */
export const FUNCTIONS: readonly FunctionDeclaration[] = [
  ...PROCEDURE.map(procedureFunction),
  ...ACCOUNTABILITY.map(accountabilityFunction),
  ...RECEPTION.map(receptionFunction),
  ...COMPLAINTS.map(complaintFunction),
  ...INTEGRITY.map(integrityFunction),
  inquiry('track', [{ method: 'POST', path: '/api/track', staff: false }], ['record.read', 'attempts', 'hashes']),
  inquiry('commitments', [{ method: 'GET', path: '/api/commitments', staff: false }], ['figures.read', 'plates.read']),
  inquiry('due-dates', [{ method: 'POST', path: '/api/due-dates', staff: false }], []),
  inquiry(
    'feed',
    [{ method: 'GET', path: '/api/feeds/{token}', staff: false }],
    ['feeds.read', 'views.read', 'attempts', 'hashes'],
  ),
  inquiry(
    'make-feed',
    [{ method: 'POST', path: '/api/staff/feeds', staff: true }],
    ['feeds.read', 'feeds.put', 'hashes'],
    INQUIRY_ROLES['make-feed'],
  ),
  inquiry(
    'revoke-feed',
    [{ method: 'POST', path: '/api/staff/feeds/revoke', staff: true }],
    ['feeds.read', 'feeds.put'],
    INQUIRY_ROLES['revoke-feed'],
  ),
  inquiry('openapi', [{ method: 'GET', path: '/api/openapi.json', staff: false }], []),
  inquiry(
    'open311',
    ['services.json', 'services.xml', 'services/{service}', 'requests.json', 'requests.xml', 'requests/{request}'].map(
      (resource) => ({ method: 'GET', path: `/api/open311/v2/${resource}`, staff: false }),
    ),
    ['published.read', 'hashes'],
  ),
  inquiry('reference', [{ method: 'GET', path: '/api/reference', staff: false }], []),
  inquiry(
    'work-queue',
    [{ method: 'GET', path: '/api/staff/petitions', staff: true }],
    ['views.read', 'lines.read'],
    INQUIRY_ROLES['work-queue'],
  ),
  inquiry(
    'queue-counts',
    [{ method: 'GET', path: '/api/staff/petitions/counts', staff: true }],
    ['views.read'],
    INQUIRY_ROLES['queue-counts'],
  ),
  inquiry(
    'search',
    [{ method: 'POST', path: '/api/staff/search', staff: true }],
    ['search.read', 'lines.read', 'hashes', 'access.put'],
    INQUIRY_ROLES['search'],
  ),
  inquiry(
    'saved-views',
    [{ method: 'GET', path: '/api/staff/views', staff: true }],
    ['savedViews'],
    INQUIRY_ROLES['saved-views'],
  ),
  inquiry(
    'save-views',
    [{ method: 'POST', path: '/api/staff/views', staff: true }],
    ['savedViews'],
    INQUIRY_ROLES['save-views'],
  ),
  inquiry(
    'request-export',
    [{ method: 'POST', path: '/api/staff/exports', staff: true }],
    ['exports', 'exports.start', 'access.put'],
    INQUIRY_ROLES['request-export'],
  ),
  inquiry(
    'exports-made',
    [{ method: 'GET', path: '/api/staff/exports', staff: true }],
    ['exportLog.read'],
    INQUIRY_ROLES['exports-made'],
  ),
  inquiry(
    'export-progress',
    [{ method: 'GET', path: '/api/staff/exports/{id}', staff: true }],
    ['exports', 'exports.start', 'exports.lend'],
    INQUIRY_ROLES['export-progress'],
  ),
  inquiry(
    'petition-file',
    [{ method: 'GET', path: '/api/staff/petitions/{no}', staff: true }],
    ['record.read', 'particulars.read', 'access.put', 'people.read', 'notices'],
    INQUIRY_ROLES['petition-file'],
  ),
  inquiry(
    'access-log',
    [{ method: 'GET', path: '/api/staff/petitions/{no}/access', staff: true }],
    ['record.read', 'access.put', 'access.read'],
    INQUIRY_ROLES['access-log'],
  ),
  inquiry('office', [{ method: 'GET', path: '/api/staff/office', staff: true }], [], INQUIRY_ROLES['office']),
  inquiry(
    'paper',
    [{ method: 'GET', path: '/api/staff/petitions/{no}/papers/{paper}', staff: true }],
    ['record.read', 'particulars.read', 'access.put'],
    INQUIRY_ROLES['paper'],
  ),
  inquiry(
    'statistics',
    [{ method: 'GET', path: '/api/staff/statistics', staff: true }],
    ['figures.read'],
    INQUIRY_ROLES['statistics'],
  ),
  inquiry(
    'departure-slip',
    [{ method: 'GET', path: '/api/staff/petitions/{no}/departure-slip', staff: true }],
    ['record.read', 'access.put', 'hashes'],
    INQUIRY_ROLES['departure-slip'],
  ),
  inquiry(
    'upload-ticket',
    forBoth('/{no}/attachments'),
    ['record.read', 'attempts', 'hashes', 'uploads.invite'],
    INQUIRY_ROLES['upload-ticket'],
  ),
  inquiry(
    'attachment-link',
    forBoth('/{no}/attachments/{id}'),
    ['record.read', 'attempts', 'hashes', 'access.put', 'attachments.lend'],
    INQUIRY_ROLES['attachment-link'],
  ),
  inquiry(
    'leads',
    [{ method: 'GET', path: '/api/staff/leads', staff: true }],
    ['leadLists.read'],
    INQUIRY_ROLES['leads'],
  ),
  inquiry(
    'lead-file',
    [{ method: 'GET', path: '/api/staff/leads/{no}', staff: true }],
    ['leads.read', 'leadWords.read', 'leadAccess.put', 'ledger.read'],
    INQUIRY_ROLES['lead-file'],
  ),
  inquiry(
    'ledger',
    [{ method: 'GET', path: '/api/staff/ledger', staff: true }],
    ['ledger.read', 'leadAccess.put'],
    INQUIRY_ROLES['ledger'],
  ),
  inquiry(
    'roster',
    [{ method: 'GET', path: '/api/staff/roster', staff: true }],
    ['roster.read', 'rosterWords.read'],
    INQUIRY_ROLES['roster'],
  ),
  inquiry(
    'plates',
    [{ method: 'GET', path: '/api/staff/plates', staff: true }],
    ['plates.read'],
    INQUIRY_ROLES['plates'],
  ),
  inquiry('appointments', [{ method: 'GET', path: '/api/appointments', staff: false }], ['slot.read']),
  inquiry(
    'day-sheet',
    [{ method: 'GET', path: '/api/staff/day-sheet', staff: true }],
    ['slot.read', 'record.read'],
    INQUIRY_ROLES['day-sheet'],
  ),
  inquiry(
    'complaints',
    [{ method: 'GET', path: '/api/staff/complaints', staff: true }],
    ['complaintLists.read'],
    INQUIRY_ROLES['complaints'],
  ),
  inquiry(
    'complaint-file',
    [{ method: 'GET', path: '/api/staff/complaints/{no}', staff: true }],
    ['complaints.read', 'complaintWords.read', 'complaintAnswers.read', 'complaintAccess.put', 'leadLists.read'],
    INQUIRY_ROLES['complaint-file'],
  ),
  inquiry(
    'integrity',
    [{ method: 'GET', path: '/api/staff/integrity', staff: true }],
    ['integrityLists.read', 'integrity.read', 'integrityWords.read', 'integrityAccess.put'],
    INQUIRY_ROLES['integrity'],
  ),
  inquiry(
    'track-complaint',
    [{ method: 'POST', path: '/api/complaints/track', staff: false }],
    ['complaints.read', 'complaintAnswers.read', 'attempts', 'hashes'],
  ),
  {
    name: 'site',
    room: 'site',
    entry: 'functions/site/site.ts',
    routes: [
      { method: 'GET', path: '/', staff: false },
      { method: 'POST', path: '/petitions', staff: false },
      { method: 'GET', path: '/petitions/new/{page}', staff: false },
      // Of seven pages six are sent for by the one before; none of them reads or writes anything.
      { method: 'POST', path: '/petitions/new/{page}', staff: false, callsEach: 6 },
      { method: 'GET', path: '/track', staff: false },
      { method: 'POST', path: '/track', staff: false },
      { method: 'POST', path: '/receipt', staff: false },
      { method: 'GET', path: '/commitments', staff: false },
      { method: 'GET', path: '/due-dates', staff: false },
      { method: 'POST', path: '/due-dates', staff: false },
      { method: 'GET', path: '/privacy', staff: false },
      { method: 'GET', path: '/site.js', staff: false },
      { method: 'GET', path: '/accessibility', staff: false },
      { method: 'GET', path: '/appointments', staff: false },
      { method: 'POST', path: '/appointments', staff: false },
      { method: 'POST', path: '/appointments/mine', staff: false },
      { method: 'GET', path: '/complaints', staff: false },
      { method: 'POST', path: '/complaints', staff: false },
      { method: 'POST', path: '/act', staff: false },
      { method: 'GET', path: '/rate', staff: false },
      { method: 'POST', path: '/rate', staff: false },
      { method: 'GET', path: '/attachments', staff: false },
      { method: 'POST', path: '/attachments', staff: false },
      { method: 'GET', path: '/attachments/received', staff: false },
      { method: 'POST', path: '/papers', staff: false },
      { method: 'POST', path: '/attachments/download', staff: false },
      { method: 'POST', path: '/dates.ics', staff: false },
    ],
    trigger: 'http',
    ports: [
      'record.read',
      'record.append',
      'particulars.put',
      'attempts',
      'hashes',
      'access.put',
      'uploads.invite',
      'attachments.lend',
      'figures.read',
      'plates.read',
      'slot.read',
      'slot.append',
      'complaints.read',
      'complaints.append',
      'complaintWords.put',
      'complaintAnswers.read',
    ],
  },
  {
    name: 'console',
    room: 'site',
    entry: 'functions/site/console.ts',
    routes: [
      { method: 'GET', path: '/console', staff: false },
      // Everything below: pages of the console are addresses of its own, and its files lie beside them.
      { method: 'GET', path: '/console/{path+}', staff: false },
    ],
    trigger: 'http',
    ports: ['signIn'],
  },
  {
    name: 'examine-upload',
    room: 'attachments',
    entry: 'functions/attachments/examine-upload.ts',
    routes: [],
    trigger: 'upload',
    ports: ['record.read', 'record.append', 'uploads.examine'],
  },
  {
    name: 'sweep-uploads',
    room: 'attachments',
    entry: 'functions/attachments/sweep-uploads.ts',
    routes: [],
    trigger: 'hourly',
    ports: ['record.read', 'record.append', 'uploads.examine', 'uploads.sweep'],
  },
  {
    name: 'write-export',
    room: 'exports',
    entry: 'functions/exports/write-export.ts',
    routes: [],
    trigger: 'job',
    ports: ['exports', 'exports.write', 'views.read', 'lines.read', 'record.read', 'particulars.read', 'access.put'],
  },
  {
    name: 'check-clocks',
    room: 'clocks',
    entry: 'functions/clocks/check-clocks.ts',
    routes: [],
    trigger: 'timer',
    ports: ['record.read', 'record.append', 'particulars.read', 'notices', 'hashes', 'timers', 'mail'],
  },
  {
    name: 'sweep-clocks',
    room: 'clocks',
    entry: 'functions/clocks/sweep-clocks.ts',
    routes: [],
    trigger: 'hourly',
    ports: ['wakeUps.read', 'record.read', 'record.append', 'particulars.read', 'notices', 'hashes', 'timers', 'mail'],
  },
  {
    name: 'daily-digest',
    room: 'clocks',
    entry: 'functions/clocks/daily-digest.ts',
    routes: [],
    trigger: 'daily',
    ports: ['views.read', 'record.read', 'roster.read', 'notices', 'mail'],
  },
  {
    name: 'send-webhooks',
    room: 'clocks',
    entry: 'functions/clocks/send-webhooks.ts',
    routes: [],
    trigger: 'often',
    ports: ['record.read', 'webhooks.send'],
  },
  {
    name: 'count-figures',
    room: 'clocks',
    entry: 'functions/clocks/count-figures.ts',
    routes: [],
    trigger: 'daily',
    ports: ['figures.count'],
  },
  {
    name: 'project',
    room: 'stream',
    entry: 'functions/stream/project.ts',
    routes: [],
    trigger: 'stream',
    // The secret keys the sketches by which texts that are alike are found.
    ports: [
      'record.read',
      'particulars.read',
      'leads.read',
      'complaints.read',
      'integrity.read',
      'views.replace',
      'hashes',
    ],
    follows: ['petition', 'lead', 'complaint', 'integrity'],
  },
  {
    name: 'follow-up',
    room: 'stream',
    entry: 'functions/stream/follow-up.ts',
    routes: [],
    trigger: 'stream',
    ports: ['record.read', 'particulars.read', 'notices', 'hashes', 'timers', 'mail', 'webhooks.owe'],
    follows: ['petition'],
  },
  {
    name: 'note-delivery',
    room: 'stream',
    entry: 'functions/stream/note-delivery.ts',
    routes: [],
    trigger: 'mail',
    ports: ['record.read', 'record.append', 'particulars.read', 'notices', 'hashes', 'timers', 'mail'],
  },
];

/**
 * Those a district has: a relay of SMTP says nothing of what became of a message, not every kind of office has every step, and
 * where no other system is told of anything nobody looks for what to tell, and few publish.
 */
export function functionsOf({
  mail,
  profile,
  webhooks = [],
  open311,
}: Pick<District, 'mail' | 'profile' | 'webhooks' | 'open311'>): readonly FunctionDeclaration[] {
  const without: readonly string[] = [
    ...PROFILES[profile].without,
    ...(webhooks.length === 0 ? ['send-webhooks'] : []),
    ...(open311 ? [] : ['open311']),
  ];
  return FUNCTIONS.filter(
    ({ name, trigger }) => (trigger !== 'mail' || mail.adapter === 'ses') && !without.includes(name),
  );
}

/** 权限表: which role may do what; everything not named is denied. */
export function permissionTable(): readonly { readonly act: string; readonly roles: readonly Role[] }[] {
  const steps = [...PROCEDURE, ...ACCOUNTABILITY, ...RECEPTION, ...COMPLAINTS, ...INTEGRITY].map((step) => ({
    act: step.name,
    roles: step.roles,
  }));
  const questions = FUNCTIONS.flatMap((declared) =>
    declared.roles === undefined ? [] : [{ act: declared.name, roles: declared.roles }],
  );
  return [...steps, ...questions];
}

function procedureFunction(step: (typeof PROCEDURE)[number]): FunctionDeclaration {
  const roles: readonly Role[] = step.roles;
  const forResidents = roles.includes('resident');
  const forStaff = roles.some((role) => role !== 'resident');
  const suffix = step.opens === true ? '' : `/{no}/${step.name}`;
  const brings = step.aside !== undefined;
  const numbered = step.opens !== true && step.numbered !== undefined;
  return {
    name: step.name,
    room: 'procedure',
    entry: `functions/procedure/${step.name}.ts`,
    routes: [
      ...(forResidents ? [{ method: 'POST', path: `/api/petitions${suffix}`, staff: false } as const] : []),
      ...(forStaff ? [{ method: 'POST', path: `/api/staff/petitions${suffix}`, staff: true } as const] : []),
    ],
    trigger: 'http',
    ports: [
      'record.read',
      'record.append',
      ...(brings ? (['particulars.put'] as const) : []),
      ...(numbered ? (['numbers'] as const) : []),
      ...(forResidents && step.opens !== true ? (['attempts'] as const) : []),
      ...(forResidents || step.opens === true ? (['hashes'] as const) : []),
    ],
  };
}

function accountabilityFunction(step: (typeof ACCOUNTABILITY)[number]): FunctionDeclaration {
  const opens = step.opens === true;
  const looksBack = step.opens !== true && step.looksBack === true;
  return {
    name: step.name,
    room: 'accountability',
    entry: `functions/accountability/${step.name}.ts`,
    routes: [{ method: 'POST', path: `/api/staff/leads${opens ? '' : `/{no}/${step.name}`}`, staff: true }],
    trigger: 'http',
    ports: [
      'leads.read',
      'leads.append',
      ...(step.aside === undefined ? [] : (['leadWords.put'] as const)),
      // What is proposed stands in the record of a petition, what was complained of in that of the complaint.
      ...(opens ? (['record.read', 'complaints.read'] as const) : []),
      ...(looksBack ? (['ledger.read'] as const) : []),
    ],
  };
}

function receptionFunction(step: (typeof RECEPTION)[number]): FunctionDeclaration {
  const brings = step.register === 'roster' && step.aside !== undefined;
  const forResidents = step.roles.includes('resident');
  const forStaff = step.roles.some((role) => role !== 'resident');
  return {
    name: step.name,
    room: 'reception',
    entry: `functions/reception/${step.name}.ts`,
    routes: receptionRoutes(step),
    trigger: 'http',
    ports: [
      `${step.register}.read`,
      `${step.register}.append`,
      ...(brings ? (['rosterWords.put'] as const) : []),
      // Codes are given out and compared; a booking may name a petition.
      ...(forResidents ? (['attempts', 'hashes'] as const) : []),
      ...(step.register === 'slot' && forStaff ? (['record.read'] as const) : []),
    ],
  };
}

function complaintFunction(step: (typeof COMPLAINTS)[number]): FunctionDeclaration {
  const opens = step.opens === true;
  const roles: readonly Role[] = step.roles;
  const staff = !roles.includes('resident');
  const path = `/api${staff ? '/staff' : ''}/complaints${opens ? '' : `/{no}/${step.name}`}`;
  const answers = step.opens !== true && step.answers === true;
  return {
    name: step.name,
    room: 'complaints',
    entry: `functions/complaints/${step.name}.ts`,
    routes: [{ method: 'POST', path, staff }],
    trigger: 'http',
    ports: [
      'complaints.read',
      'complaints.append',
      answers ? 'complaintAnswers.put' : 'complaintWords.put',
      // Who handles the petition it speaks of is kept from it; number and code are keyed hashes.
      ...(opens ? (['record.read', 'hashes'] as const) : []),
    ],
  };
}

function receptionRoutes(step: (typeof RECEPTION)[number]): readonly Route[] {
  const ofStaff = (path: string): readonly Route[] => [{ method: 'POST', path: `/api/staff${path}`, staff: true }];
  switch (step.register) {
    case 'roster':
      return ofStaff(`/rosters/{week}/${step.name}`);
    case 'plates':
      return ofStaff(`/plates/${step.name}`);
    case 'slot': {
      const roles: readonly Role[] = step.roles;
      if (!roles.includes('resident')) return ofStaff(`/slots/{slot}/${step.name}`);
      const suffix = step.opens === true ? '' : `/${step.name}`;
      return [
        { method: 'POST', path: `/api/appointments${suffix}`, staff: false },
        ...(roles.some((role) => role !== 'resident') ? ofStaff(`/appointments${suffix}`) : []),
      ];
    }
    default:
      return step satisfies never;
  }
}

/** On one's own record: whose it is the token says. */
function integrityFunction({ name }: (typeof INTEGRITY)[number]): FunctionDeclaration {
  return {
    name,
    room: 'integrity',
    entry: `functions/integrity/${name}.ts`,
    routes: [{ method: 'POST', path: `/api/staff/integrity/${name}`, staff: true }],
    trigger: 'http',
    ports: ['integrity.read', 'integrity.append', 'integrityWords.put'],
  };
}

/** Asked by residents with a query code and by staff with a token. */
function forBoth(rest: string): readonly Route[] {
  return [
    { method: 'POST', path: `/api/petitions${rest}`, staff: false },
    { method: 'POST', path: `/api/staff/petitions${rest}`, staff: true },
  ];
}

function inquiry(
  name: string,
  routes: readonly Route[],
  ports: readonly Port[],
  roles?: readonly StaffRole[],
): FunctionDeclaration {
  return {
    name,
    room: 'inquiry',
    entry: `functions/inquiry/${name}.ts`,
    routes,
    trigger: 'http',
    ports,
    ...(roles === undefined ? {} : { roles }),
  };
}
