import { STAFF_ROLES } from '../../shared/petition/actor.ts';
import { CLOCK_KINDS } from '../../shared/district/clock-rules.ts';
import { WEBHOOK_EVENTS } from '../../shared/webhooks/webhook-events.ts';
import { PROFILES } from '../../shared/district/profiles.ts';

/** A field of a district's file, in words: for whoever writes one, for `docs/district.md`, and for what is said of a mistake. */
export interface Field {
  readonly meaning: string;
  readonly allowed: string;
  readonly example: unknown;
}

const TEXT = 'a text that is neither empty nor a TODO';
const BILINGUAL = 'a text in Chinese (zh) and one in English (en), neither empty';
const EMAIL = 'an e-mail address';
const PHONE = 'digits, with spaces or hyphens between them; +86 before them if so wished';
const TIME = 'a time of day, 00:00 to 23:59';

/** Every field by its path; `[]` is any entry of a list, `*` any kind of clock. Held against the schema by a test. */
export const FIELDS: Readonly<Record<string, Field>> = {
  slug: field('names the stacks and the file', '2 to 21 lower-case letters, digits and hyphens', 'wutong'),
  name: field('what the office is called', BILINGUAL, { zh: '梧桐社区', en: 'Wutong Community' }),
  'name.zh': field('… in Chinese', TEXT, '梧桐社区'),
  'name.en': field('… in English', TEXT, 'Wutong Community'),
  profile: field(
    'the kind of office, and with it whether it may decide petitions itself',
    oneOf(PROFILES),
    'community',
  ),
  superior: field(
    '上级机关: the office one level up, for matters about this office itself',
    'the name of a listed authority',
    '鹤汀街道办事处',
  ),
  office: field(
    'the counter, as residents see it',
    'address, phone, supervisionPhone, openingTimes, hours, posts',
    undefined,
  ),
  'office.address': field('where to come', TEXT, '棠州市云汀区鹤汀街道槐安路18号'),
  'office.phone': field('where to call', PHONE, '0500-5550100'),
  'office.supervisionPhone': field('监督电话', PHONE, '0500-5550110'),
  'office.openingTimes': field('when the counter is open, in words for people', BILINGUAL, {
    zh: '工作日 9:00—12:00',
    en: 'working days 9:00–12:00',
  }),
  'office.openingTimes.zh': field('… in Chinese', TEXT, '工作日 9:00—12:00'),
  'office.openingTimes.en': field('… in English', TEXT, 'working days 9:00–12:00'),
  'office.documentWord': field(
    '机关代字: how the numbers of its papers begin; the office’s Chinese name unless said',
    TEXT,
    '梧桐社区',
  ),
  'office.filings': field(
    '备案号: shown at the foot of every page, as the law asks of an address in China',
    'a list of texts',
    ['棠ICP备00000000号-1'],
  ),
  'office.hours': field('when mail may go out and reminders are due, on every working day', 'opens before it closes', {
    opens: '09:00',
    closes: '17:30',
  }),
  'office.hours.opens': field('… from', TIME, '09:00'),
  'office.hours.closes': field('… until', TIME, '17:30'),
  'office.hours.midday': field(
    '午休: the counter is closed, and nobody need be on duty; mail goes out all the same',
    'from before to, within the hours; left out where the counter stays open',
    { from: '12:00', to: '13:30' },
  ),
  'office.hours.midday.from': field('… from', TIME, '12:00'),
  'office.hours.midday.to': field('… until', TIME, '13:30'),
  'office.posts': field(
    '岗位: the posts that are manned whenever the counter is open (值班表、工作牌)',
    'a list, each id once',
    [{ id: 'window-1', name: { zh: '1号接待窗口', en: 'window 1' } }],
  ),
  'office.posts[].id': field(
    'what the roster calls it; not to be changed once it is used',
    'lower-case letters, digits and hyphens, 21 at most',
    'window-1',
  ),
  'office.posts[].name': field('as printed on plates and shown to residents', BILINGUAL, {
    zh: '1号接待窗口',
    en: 'window 1',
  }),
  'office.posts[].name.zh': field('… in Chinese', TEXT, '1号接待窗口'),
  'office.posts[].name.en': field('… in English', TEXT, 'window 1'),
  authorities: field('有权机关: whom petitions are sent to, and who stands above whom', 'a list, each name once', [
    { name: '省人民政府', topmost: true },
  ]),
  'authorities[].name': field('its full name', TEXT, '云汀区人民政府'),
  'authorities[].superior': field(
    '上一级机关: whom to ask for review of what it decides',
    'the name of a listed authority; left out only where `topmost` is true',
    '棠州市人民政府',
  ),
  'authorities[].topmost': field('nobody listed stands above it', 'true, or left out; not beside a superior', true),
  'authorities[].address': field('printed where a petitioner is sent there', TEXT, '棠州市中心大道1号'),
  'authorities[].phone': field('printed beside the address', PHONE, '0500-5550002'),
  staff: field('who works here', 'mailDomain, onlyOwnDomain, roster', undefined),
  'staff.mailDomain': field(
    'a member of staff without an `email` is reached at their id at this domain',
    'a domain, in lower case, without @',
    'wutong.example.org',
  ),
  'staff.onlyOwnDomain': field('refuses an `email` outside `mailDomain`', 'true or false', true),
  'staff.roster': field(
    'the staff, so that whoever a step needs is told of it',
    'a list, each id once; for every step of the procedure somebody who may take it',
    [{ id: 'zhao.head', name: '赵敏', roles: ['head'] }],
  ),
  'staff.roster[].id': field(
    'the user name they sign in with (`sub`)',
    'lower-case letters, digits, dots, hyphens and underscores',
    'zhao.head',
  ),
  'staff.roster[].name': field('as shown to colleagues', TEXT, '赵敏'),
  'staff.roster[].roles': field('what they may do', `one or more of ${Object.keys(STAFF_ROLES).join(', ')}`, ['head']),
  'staff.roster[].email': field('a mailbox of another name', EMAIL, 'zhao@wutong.example.org'),
  ownRules: field(
    'the office’s own stricter periods, each set for matters received from its day on',
    'a list, each day once; [] for none',
    [],
  ),
  'ownRules[].from': field('the day of receipt from which the set is in force', 'a day, YYYY-MM-DD', '2026-01-01'),
  'ownRules[].basis': field('where the office says so', 'instrument and article', {
    instrument: '本社区信访工作办法',
    article: '第八条',
  }),
  'ownRules[].basis.instrument': field('the document', TEXT, '本社区信访工作办法'),
  'ownRules[].basis.article': field('the place in it', TEXT, '第八条'),
  'ownRules[].clocks': field('the periods that differ', `by kind: ${CLOCK_KINDS.join(', ')}`, {
    transfer: { length: 2 },
  }),
  'ownRules[].clocks.*': field('one of them', 'length, and unit where it differs from the law’s', { length: 2 }),
  'ownRules[].clocks.*.length': field('days', 'a whole number from 1 to the law’s own length', 2),
  'ownRules[].clocks.*.unit': field(
    'how they are counted; the law’s way unless said',
    'CALENDAR or WORKING',
    'CALENDAR',
  ),
  appointments: field(
    '预约接访: receptions that may be booked; whoever comes without is received all the same',
    'daysAhead, slots; left out where there are none',
    undefined,
  ),
  'appointments.daysAhead': field(
    'how many days ahead they are made known and may be booked',
    'a whole number, 3 to 60',
    14,
  ),
  'appointments.slots': field('接访安排: by weekday; none on days off', 'a list, each weekday and beginning once', [
    {
      weekday: 4,
      from: '09:00',
      to: '11:30',
      places: 5,
      receives: { zh: '镇领导', en: 'a leader of the township' },
    },
  ]),
  'appointments.slots[].weekday': field('1 is Monday', 'a whole number, 1 to 7', 4),
  'appointments.slots[].from': field('when it begins', TIME, '09:00'),
  'appointments.slots[].to': field('when it ends', TIME, '11:30'),
  'appointments.slots[].places': field('how many may book', 'a whole number, 1 to 50', 5),
  'appointments.slots[].receives': field('接访人, by office and without a name', BILINGUAL, {
    zh: '镇领导',
    en: 'a leader of the township',
  }),
  'appointments.slots[].receives.zh': field('… in Chinese', TEXT, '镇领导'),
  'appointments.slots[].receives.en': field('… in English', TEXT, 'a leader of the township'),
  open311: field(
    'publishes by Open311 GeoReport v2 how far matters have come: kind, open or closed, days; false unless said. See docs/integration.md',
    'true or false',
    false,
  ),
  webhooks: field(
    '推送: other systems that are told of what happens to petitions; numbers and days, nobody and no words. See docs/integration.md',
    'a list of 1 to 5, each name once; left out where nobody is told',
    [{ name: 'street-office', url: 'https://exchange.example.cn/huisheng', events: ['petition.replied'] }],
  ),
  'webhooks[].name': field(
    'names the subscription in the log, and its secret in huisheng/<slug>/webhook-secrets',
    'lower-case letters, digits and hyphens, 31 at most',
    'street-office',
  ),
  'webhooks[].url': field(
    'where it is sent',
    'https:// and a name of the public internet; no query',
    'https://exchange.example.cn/huisheng',
  ),
  'webhooks[].events': field('of what', `at least one of ${Object.keys(WEBHOOK_EVENTS).join(', ')}`, [
    'petition.replied',
  ]),
  idleDays: field(
    'days without any act or clock after which the head is reminded of a matter',
    'a whole number, 7 to 90',
    30,
  ),
  groupSize: field('群体访: how many come together', 'a whole number, 2 to 50', 5),
  immediateMinutes: field('立即 in minutes', 'a whole number, 5 to 240', 60),
  instructionReminderDays: field('working days a leader may take before being reminded', 'a whole number, 1 to 10', 2),
  simpleProcedure: field('简易办理: whether a person may choose it for a first, plain matter', 'true or false', false),
  selfCriticism: field('书面检查 in a minor case: whose, and within how many days', 'by and workingDays', {
    by: 'HEAD',
    workingDays: 5,
  }),
  'selfCriticism.by': field('who writes it: the head of the unit or the person responsible', 'HEAD or OFFICER', 'HEAD'),
  'selfCriticism.workingDays': field('working days from the finding', 'a whole number, 1 to 30', 5),
  retention: field('保管期限: how long petition files are kept', 'years', { years: 30 }),
  'retention.years': field('nothing erases by it yet', 'a whole number of years, 30 to 100', 30),
  mail: field('how mail leaves the house', 'adapter "ses" or "smtp", with what it needs', {
    adapter: 'ses',
    from: 'xinfang@wutong.example.org',
  }),
  'mail.adapter': field('SES, or a relay of the office’s own', 'ses or smtp; in aws-cn only smtp', 'ses'),
  'mail.from': field('the sender of every message', EMAIL, 'xinfang@wutong.example.org'),
  'mail.host': field('smtp only: the relay', 'a host name, in lower case', 'smtp.canal.example.org'),
  'mail.port': field('smtp only: its port', 'a whole number, 1 to 65535; 465 for TLS from the first byte', 465),
  'mail.user': field('smtp only: whom it knows us as', TEXT, 'xinfang@canal.example.org'),
  identity: field('who vouches for staff', 'kind "cognito", or "oidc" with its issuer and audience', {
    kind: 'cognito',
  }),
  'identity.kind': field(
    'the district’s own pool, or an issuer outside',
    'cognito or oidc; in aws-cn only oidc',
    'cognito',
  ),
  'identity.issuer': field(
    'oidc only: as it writes itself',
    'an https address',
    'https://login.example.cn/realms/staff',
  ),
  'identity.clientId': field(
    'oidc only: the console’s own name at the issuer; the audience where it is left out',
    TEXT,
    'huisheng-console',
  ),
  'identity.audience': field('oidc only: whom its tokens must be made for', TEXT, 'huisheng'),
  deployment: field('where it runs', 'partition, region, account, stage, malwareScan, reservedConcurrency', {
    partition: 'aws',
    region: 'ap-southeast-1',
  }),
  'deployment.partition': field('', 'aws or aws-cn', 'aws'),
  'deployment.region': field('', 'a region of that partition', 'ap-southeast-1'),
  'deployment.account': field(
    'the only account it may be deployed to; any, unless said',
    'twelve digits',
    '111122223333',
  ),
  'deployment.stage': field(
    'whether people rely on it: a production district must have an alarm address and https',
    'trial or production',
    'trial',
  ),
  'deployment.malwareScan': field(
    'whether GuardDuty scans what people send, before anybody keeps it; never in aws-cn',
    'true or false',
    true,
  ),
  'deployment.reservedConcurrency': field(
    'executions set aside in the account for each public function, as its ceiling, and for each that keeps the clocks, as its floor; none unless said',
    'a whole number, 2 to 50',
    5,
  ),
  site: field(
    'a domain of the office’s own in front of its pages; CloudFront’s unless said; not in aws-cn',
    'domain and certificateArn',
    {
      domain: 'xinfang.example.org',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1a2b',
    },
  ),
  'site.domain': field('the same as in `publicAddress`', 'a domain, in lower case', 'xinfang.example.org'),
  'site.certificateArn': field(
    'where CloudFront looks for certificates',
    'an ACM certificate in us-east-1',
    'arn:aws:acm:us-east-1:111122223333:certificate/1a2b',
  ),
  operations: field(
    'who is called when something is wrong; must be there in production',
    'alarmEmail, monthlyBudgetUsd',
    {
      alarmEmail: 'ops@wutong.example.org',
    },
  ),
  'operations.alarmEmail': field('where alarms go', EMAIL, 'ops@wutong.example.org'),
  'operations.monthlyBudgetUsd': field('what a month may cost before somebody is told', 'a whole number above 0', 50),
  publicAddress: field(
    'where residents reach the site',
    'https:// (http:// in a trial) and a host, no trailing slash',
    'https://wutong.example.org',
  ),
};

function field(meaning: string, allowed: string, example: unknown): Field {
  return { meaning, allowed, example };
}

function oneOf(codes: Readonly<Record<string, unknown>>): string {
  return `one of ${Object.keys(codes).join(', ')}`;
}
