import type { DistrictClient } from '../../journey/district-client.ts';

/** Where the weeks below begin and where they leave the clock: a Thursday morning with something of everything on the desk. */
export const WEEKS_BEGIN = '2025-09-08T09:00:00+08:00';
export const THURSDAY_MORNING = '2025-10-16T10:20:00+08:00';

type Who =
  'lin.receiver' | 'wang.handler' | 'chen.handler' | 'zhao.head' | 'sun.leader' | 'qian.supervisor' | 'resident';

interface Deed {
  readonly at: string;
  readonly by: Who;
  readonly step: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Life {
  readonly at: string;
  /** Without: handed in online. */
  readonly counter?: Readonly<Record<string, unknown>>;
  readonly petitioner?: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly statement: string;
  readonly request: string;
  readonly place?: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly then: readonly Deed[];
}

const ROLES: Readonly<Record<Who, readonly string[]>> = {
  'lin.receiver': ['receiver'],
  'wang.handler': ['handler'],
  'chen.handler': ['handler', 'receiver'],
  'zhao.head': ['head'],
  'sun.leader': ['leader'],
  'qian.supervisor': ['supervisor'],
  resident: [],
};

const HOUSING = '区住房和城乡建设局';
const TOLD = { told: true, what: '已登记，三日内转送有权处理的机关，十五日内书面告知' };

const classified = (at: string, contentClass: string, more: Readonly<Record<string, unknown>> = {}): Deed => ({
  at,
  by: 'lin.receiver',
  step: 'classify',
  body: { category: 'APPEAL_OR_REQUEST', contentClass, ...more },
});
const given = (at: string, handler: string): Deed => ({
  at,
  by: 'zhao.head',
  step: 'assign-handler',
  body: { handler },
});
const sent = (at: string, by: Who, authority: string): Deed => ({
  at,
  by,
  step: 'transfer',
  body: {
    authorities: [{ name: authority, lead: true }],
    sentOn: at.slice(0, 10),
    method: 'SYSTEM',
    petitionerTold: { on: at.slice(0, 10), means: 'PHONE' },
  },
});
const taken = (at: string, by: Who, authority: string): Deed => ({
  at,
  by,
  step: 'record-acceptance',
  body: { authority, acceptedOn: at.slice(0, 10) },
});

/** Six weeks of a community office, in small: every one of these people is made up. */
const LIVES: readonly Life[] = [
  {
    at: '2025-09-08T09:20',
    counter: { channel: 'VISIT', onTheSpot: TOLD },
    petitioner: { name: '窦桂枝', phone: '13900000042', address: '槐荫里7号楼1单元301' },
    subject: '屋顶漏雨两年，维修资金一直用不上',
    statement: '主卧、北阳台、厨房三处漏雨，接雨的盆从三个变成七个。物业说要等三分之二业主签字。',
    request: '按应急程序先修屋面',
    place: '槐荫里7号楼屋面',
    then: [
      classified('2025-09-08T09:40', '城乡建设'),
      given('2025-09-08T10:00', 'wang.handler'),
      sent('2025-09-09T10:00', 'wang.handler', HOUSING),
      taken('2025-09-12T15:00', 'wang.handler', HOUSING),
      {
        at: '2025-09-29T15:00',
        by: 'wang.handler',
        step: 'record-reply',
        body: {
          authority: HOUSING,
          outcomes: [{ item: '按应急程序先修屋面', outcome: 'NOT_SUPPORTED' }],
          documentNo: '云住建信复〔2025〕41号',
          issuedOn: '2025-09-29',
        },
      },
      {
        at: '2025-09-30T10:00',
        by: 'wang.handler',
        step: 'record-service',
        body: { document: 'reply', servedOn: '2025-09-30', means: 'IN_PERSON' },
      },
      {
        at: '2025-10-13T10:00',
        by: 'wang.handler',
        step: 'request-review',
        body: { requestedOn: '2025-10-13', grounds: '屋面渗漏已危及用电安全，符合应急维修条件，答复没有说明理由。' },
      },
      {
        at: '2025-10-14T15:30',
        by: 'wang.handler',
        step: 'propose-opinion',
        body: { opinion: '建议转送云汀区人民政府复查，并附屋面现场照片。', submit: true },
      },
    ],
  },
  {
    at: '2025-09-10T14:10',
    counter: { channel: 'CALL', onTheSpot: TOLD },
    petitioner: { name: '庞立春', phone: '13900000155' },
    subject: '工地拖欠三个月工资',
    statement: '在鹤汀街道安置房二标段做木工，六月到八月工资没有发，共一万九千元。',
    request: '发放拖欠的工资',
    then: [
      classified('2025-09-10T14:30', '劳动社保'),
      given('2025-09-10T15:00', 'chen.handler'),
      sent('2025-09-11T10:00', 'chen.handler', '区人力资源和社会保障局'),
    ],
  },
  {
    at: '2025-09-22T08:50',
    petitioner: { name: '许慧', phone: '13900000266', email: 'xuhui@example.com' },
    subject: '小学门口早晚高峰没有交通疏导',
    statement: '书院路小学门口双排停车，家长站在机动车道上等孩子。',
    request: '请在上下学时段安排疏导',
    place: '书院路小学',
    then: [
      classified('2025-09-22T10:00', '教育'),
      given('2025-09-22T10:20', 'wang.handler'),
      sent('2025-09-23T09:30', 'wang.handler', '区公安分局'),
      taken('2025-09-26T10:00', 'wang.handler', '区公安分局'),
      {
        at: '2025-10-14T11:00',
        by: 'wang.handler',
        step: 'record-reply',
        body: {
          authority: '区公安分局',
          outcomes: [{ item: '上下学时段安排疏导', outcome: 'SUPPORTED' }],
          documentNo: '云公信复〔2025〕18号',
          issuedOn: '2025-10-14',
        },
      },
    ],
  },
  {
    at: '2025-10-13T09:10',
    counter: { channel: 'VISIT', onTheSpot: TOLD },
    petitioner: { name: '牟学诗', phone: '13900000377' },
    subject: '电梯停运半个月，老人下不了楼',
    statement: '松风里2号楼电梯九月二十八日停运，楼里有三位坐轮椅的老人。',
    request: '尽快修复电梯',
    place: '松风里2号楼',
    then: [classified('2025-10-13T09:30', '城乡建设'), given('2025-10-13T10:00', 'wang.handler')],
  },
  {
    at: '2025-10-14T16:40',
    petitioner: { name: '蓝月娥', phone: '13900000488', email: 'lanyuee@example.com' },
    subject: '楼下烧烤店油烟直排',
    statement: '每天下午五点到凌晨一点，油烟从下水道井口和窗户进来。',
    request: '要求安装净化设备',
    place: '民生路16号',
    then: [classified('2025-10-15T09:10', '交通能源环保'), given('2025-10-15T09:30', 'chen.handler')],
  },
  {
    at: '2025-10-15T15:20',
    counter: { channel: 'CALL', onTheSpot: TOLD },
    petitioner: { name: '祁连生', phone: '13900000599' },
    subject: '地下室闻到煤气味',
    statement: '望鹤路6号院地下室有很重的煤气味，楼上有人头晕。',
    request: '马上来人查',
    place: '望鹤路6号院',
    then: [
      {
        at: '2025-10-15T15:25',
        by: 'lin.receiver',
        step: 'flag-special',
        body: { grounds: ['LIFE_PROPERTY_SAFETY'], departments: ['云汀燃气公司', '区应急管理局'] },
      },
    ],
  },
  {
    at: '2025-10-15T16:30',
    counter: { channel: 'VISIT', onTheSpot: TOLD },
    petitioner: { name: '车满屯', phone: '13900000611' },
    subject: '二十三人的安置补助没有到账',
    statement: '安置协议约定九月底前发放过渡补助，二十三户都没有收到。',
    request: '说明原因并发放补助',
    more: { group: { headcount: 23, representatives: ['车满屯', '边永贵', '农阿旺'] } },
    then: [],
  },
  {
    at: '2025-10-16T08:40',
    petitioner: { name: '阮青', phone: '13900000722', email: 'ruanqing@example.com' },
    subject: '希望社区图书室周末也开放',
    statement: '平时上班，只有周末有时间带孩子看书。',
    request: '周末开放半天',
    then: [],
  },
  {
    at: '2025-10-16T09:30',
    counter: { channel: 'VISIT', onTheSpot: TOLD },
    petitioner: { name: '卜秋实', phone: '13900000833' },
    subject: '残疾人两项补贴停发',
    statement: '从八月起没有收到护理补贴，去街道问了两次。',
    request: '查明原因并补发',
    then: [],
  },
];

/** Lives these weeks in a district that is empty, in the order in which things happened. Returns the numbers by subject. */
export async function busyOffice(district: DistrictClient): Promise<ReadonlyMap<string, string>> {
  await district.reset(WEEKS_BEGIN);
  const numbers = new Map<string, string>();
  const codes = new Map<string, string>();
  const steps = LIVES.flatMap((life) => [
    { at: life.at, go: () => opened(district, life, numbers, codes) },
    ...life.then.map((deed) => ({ at: deed.at, go: () => done(district, life, deed, numbers, codes) })),
  ]).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  let shown = '';
  for (const { at, go } of steps) {
    // The clock runs on meanwhile, and moves only forward.
    if (at !== shown) await district.advanceTo(`${at}:00+08:00`);
    shown = at;
    await go();
  }
  await district.advanceTo(THURSDAY_MORNING);
  return numbers;
}

async function opened(
  district: DistrictClient,
  { at, counter, petitioner, subject, statement, request, place, more = {} }: Life,
  numbers: Map<string, string>,
  codes: Map<string, string>,
): Promise<void> {
  const said = { petitioner, subject, statement, request, ...(place === undefined ? {} : { place }), ...more };
  const { petitionNo, queryCode } =
    counter === undefined
      ? await district.expectOk('POST', '/api/petitions', { body: said })
      : await district.expectOk('POST', '/api/staff/petitions', {
          token: await tokenOf(district, 'lin.receiver'),
          body: { ...said, ...counter, receivedOn: at.slice(0, 10) },
        });
  numbers.set(subject, petitionNo);
  codes.set(petitionNo, queryCode);
}

async function done(
  district: DistrictClient,
  { subject }: Life,
  { by, step, body }: Deed,
  numbers: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  const no = numbers.get(subject) ?? '';
  if (by === 'resident') {
    await district.expectOk('POST', `/api/petitions/${no}/${step}`, { body, code: codes.get(no) ?? '' });
  } else {
    await district.expectOk('POST', `/api/staff/petitions/${no}/${step}`, {
      body,
      token: await tokenOf(district, by),
    });
  }
}

function tokenOf(district: DistrictClient, who: Who): Promise<string> {
  return district.staff(who, ...ROLES[who]);
}
