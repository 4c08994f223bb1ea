import { instant } from '../../shared/calendar/instant.ts';
import {
  acceptance,
  aftercare,
  approve,
  assignHandler,
  assignment,
  classify,
  close,
  confirmFinality,
  confirmSpecial,
  convene,
  coordinateOnSite,
  disregard,
  echo,
  escalate,
  flagSpecial,
  forwardReview,
  handleInternally,
  link,
  mediation,
  notify,
  notifyUrgently,
  reply,
  reportConclusion,
  reportMajor,
  requestReview,
  reviewOpinion,
  service,
  submitOpinion,
  transfer,
} from '../support/acts.ts';
import { handler, head, leader, receiver, type Staff } from '../support/office.ts';
import { SAMPLES, type Sample } from '../support/samples.ts';
import type { Act } from '../support/story.ts';
import { bodyOf, type Life, Matter, type TwoYears } from './two-years.ts';

const OTHER: Staff = { ...handler, id: 'chen.handler', roles: ['handler', 'receiver'] };

/** The sixty samples, each lived as an office that knows its rules would live it, to its end. */
export function sixtyLives(office: TwoYears): readonly Life[] {
  return SAMPLES.map((one) => lived(office, one));
}

async function* lived(office: TwoYears, one: Sample): Life {
  yield instant(one.receivedAt);
  const special = LIVES[one.id];
  if (special !== undefined) return yield* special(office, one);
  yield* forwarded(office, await office.open(one));
}

/** 转送 and all that follows, to the end. */
async function* forwarded(office: TwoYears, matter: Matter, options: Forwarding = {}): Life {
  const { to = authoritiesOf(matter.sample), classification = {}, by = handler, before } = options;
  yield office.later(1);
  matter.seen.set('first look', await matter.file());
  await matter.does(classify({ ...classified(matter.sample), ...classification }), assignHandler(by.id));
  await before?.(matter);
  await matter.does(transfer({ to: to.map((name, nth) => ({ name, lead: nth === 0 })) }).by(by));
  await sitTogether(matter);
  await told(matter, by);
  yield office.later(8);
  const [authority = ''] = to;
  await matter.does(acceptance({ authority }).by(by));
  yield office.later(35);
  await matter.does(reply({ authority }).by(by));
  yield* ended(office, matter, by);
}

interface Forwarding {
  readonly to?: readonly string[];
  readonly classification?: Parameters<typeof classify>[0];
  readonly by?: Staff;
  before?(matter: Matter): Promise<void>;
}

/** R27: where more than one body is concerned by what is special, and they have not sat together yet, they do within the hour. */
async function sitTogether(matter: Matter): Promise<void> {
  const { special } = await matter.file();
  if (special?.atOnce.some(({ kind, status }) => kind === 'convening' && status === 'RUNNING') !== true) return;
  const attendance = Object.fromEntries(special.departments.map((name) => [name, true]));
  await matter.does(convene({ attendance, actions: null }));
}

/** Served, heard of again, closed; nobody can be served who left no name. */
async function* ended(office: TwoYears, matter: Matter, by: Staff): Life {
  yield office.later(2);
  if (matter.sample.petitioner.anonymous) {
    await matter.does(echo({ impossible: '匿名，无联系方式' }).by(by));
  } else {
    await matter.does(service().by(by), echo(meansOf(matter.sample)).by(by));
  }
  yield office.later(34);
  await matter.does(close());
  matter.seen.set('end', await matter.file());
}

/** 自行办理: answered by the office itself. */
async function* answeredHere(office: TwoYears, matter: Matter): Life {
  yield office.later(1);
  matter.seen.set('first look', await matter.file());
  await matter.does(classify(classified(matter.sample)), handleInternally());
  await told(matter, handler);
  yield office.later(2);
  await matter.does(echo(meansOf(matter.sample)), close());
  matter.seen.set('end', await matter.file());
}

/** 特事: what is to be done at once is done within the hour, whatever the day; the written transfer follows. */
async function* urgent(office: TwoYears, one: Sample, acts: readonly Act[], more: Forwarding = {}): Life {
  const matter = await office.open(one);
  const ground = one.expected.special ?? 'LIFE_PROPERTY_SAFETY';
  await matter.does(flagSpecial({ grounds: [ground] }));
  matter.seen.set('flagged', await matter.file());
  yield instant(new Date(Date.parse(office.now) + 10 * 60_000).toISOString());
  await matter.does(...acts);
  matter.seen.set('acted', await matter.file());
  yield* forwarded(office, matter, {
    ...more,
    before: async () => {
      await matter.does(confirmSpecial());
    },
  });
}

/** A repeat: the file suggests the earlier one, a person confirms, both keep their own clocks. */
async function* repeated(office: TwoYears, one: Sample, by = handler): Life {
  const matter = await office.open(one);
  yield* forwarded(office, matter, {
    by,
    before: async () => {
      const earlier = office.matters.get(one.expected.duplicateOf ?? '')?.no ?? '';
      await matter.does(link({ petitionNo: earlier }).by(by));
    },
  });
}

const LIVES: Readonly<Record<string, (office: TwoYears, one: Sample) => Life>> = {
  S01: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区住房和城乡建设局' })]),

  S04: async function* (office, one) {
    const matter = await office.open(one);
    yield office.later(1);
    await matter.does(classify(classified(one)), handleInternally());
    await told(matter, handler);
    matter.seen.set('one side only', await matter.refused(mediation({ otherSide: null })));
    yield office.later(5);
    await matter.does(mediation(), echo(meansOf(one)), close());
    matter.seen.set('end', await matter.file());
  },

  S05: async function* (office, one) {
    const matter = await office.open(one);
    await matter.does(
      flagSpecial({ grounds: ['GROUP_RISK'] }),
      coordinateOnSite({
        attendance: { 区人力资源和社会保障局: true, 区住房和城乡建设局: true },
        promises: [{ who: '区人力资源和社会保障局', what: '十五日内督促支付工资' }],
      }),
      confirmSpecial(),
    );
    yield office.later(2);
    await matter.does(classify(classified(one)), handleInternally());
    await told(matter, handler);
    await matter.does(echo(meansOf(one)));
    matter.seen.set('without aftercare', await matter.refused(close()));
    yield office.later(12);
    await matter.does(aftercare({ kept: [1] }), close());
    matter.seen.set('end', await matter.file());
  },

  S10: (office, one) => repeated(office, one),
  // Of S13, in which a handler is recused: to him the earlier matter does not exist.
  S18: (office, one) => repeated(office, one, OTHER),
  S34: (office, one) => repeated(office, one),
  S44: (office, one) => repeated(office, one),
  S51: (office, one) => repeated(office, one),

  // Whoever handled the consent that the poster speaks of is concerned, and keeps out.
  S13: async function* (office, one) {
    const matter = await office.open(one);
    yield* forwarded(office, matter, {
      by: OTHER,
      classification: { accused: { staffIds: [handler.id], units: [] } },
      before: async () => {
        matter.seen.set('the person concerned', [await matter.asked(handler), await matter.refused(assignHandler())]);
      },
    });
  },

  S14: async function* (office, one) {
    const matter = await office.open(one);
    const body = {
      ...bodyOf(one),
      subject: '征收片区停电',
      statement: '同日反映：片区停电三天。',
      request: '恢复供电',
    };
    const split = await office.district.expectOk('POST', '/api/staff/petitions', {
      key: 'S14-split',
      token: await office.token(receiver),
      body: {
        ...body,
        channel: 'VISIT',
        receivedOn: office.today,
        onTheSpot: { told: true, what: '停电一事另行登记办理' },
      },
    });
    yield office.later(1);
    await matter.does(classify(classified(one)), handleInternally());
    await matter.does(notify({ what: '本案已由区人民法院立案，请依法通过诉讼程序解决', means: 'PHONE' }));
    const power = new Matter(office, split, one);
    yield* forwarded(office, power, { to: ['区城市管理局'], classification: { litigationRelated: false } });
    await matter.does(echo(meansOf(one)), close());
    matter.seen.set('end', await matter.file());
    matter.seen.set('the power cut', await power.file());
  },

  S16: (office, one) => accusation(office, one, { staffIds: [OTHER.id], units: [] }, '鹤汀街道纪检监察工委'),
  S35: (office, one) => accusation(office, one, { staffIds: [], units: ['鹤汀街道办事处'] }, '区纪委监委'),
  S36: (office, one) => accusation(office, one, { staffIds: [receiver.id], units: [] }, '鹤汀街道办事处'),

  // Reviewed finally in 2024, before this office kept its record here.
  S19: async function* (office, one) {
    const matter = await office.open(one);
    yield office.later(1);
    await matter.does(classify(classified(one)), assignHandler());
    matter.seen.set('before it is linked', await matter.refused(confirmFinality()));
    await matter.does(link({ reference: '棠政复核〔2024〕3号', kind: 'same-facts-after-final' }));
    await told(matter, handler);
    yield office.later(2);
    await matter.does(confirmFinality());
    matter.seen.set('end', await matter.file());
  },

  S20: (office, one) =>
    urgent(office, one, [
      notifyUrgently({ authority: '区水务局' }),
      convene({
        attendance: { 区水务局: true, 区应急管理局: false, 区住房和城乡建设局: true },
        actions: null,
        agreed: false,
      }),
      escalate(),
      reportMajor(),
    ]),

  S22: (office, one) => urgent(office, one, [notifyUrgently({ authority: '云汀燃气公司' }), reportMajor()]),
  S23: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区市场监督管理局' })]),

  S24: async function* (office, one) {
    const six = { ...bodyOf(one), group: { headcount: 12, representatives: one.group?.representatives } };
    const insisted = await office.district.call('POST', '/api/staff/petitions', {
      token: await office.token(receiver),
      body: { ...six, channel: 'VISIT', receivedOn: office.today, onTheSpot: { told: true, what: '请推选代表' } },
    });
    const matter = await office.open(one);
    matter.seen.set('six representatives', insisted);
    await matter.does(
      flagSpecial({ grounds: ['GROUP_RISK'] }),
      coordinateOnSite({ impossible: '责任单位未到场', departments: ['区城市管理局', '区生态环境局'] }),
      convene({ attendance: { 区城市管理局: true, 区生态环境局: true }, actions: null }),
    );
    yield* forwarded(office, matter, {
      before: async () => {
        await matter.does(confirmSpecial());
      },
    });
  },

  S26: async function* (office, one) {
    const matter = await office.open(one, { underFourteen: true });
    yield* forwarded(office, matter, { to: ['区公安分局'] });
  },

  S28: async function* (office, one) {
    const matter = await office.open(one);
    const state = await matter.does(assignment({ limit: { days: 20 }, special: true }));
    matter.seen.set('assigned', state);
    await matter.does(classify(classified(one)), assignHandler());
    yield office.later(1);
    await matter.does(transfer({ to: '区城市管理局' }));
    await told(matter, handler);
    yield office.later(8);
    await matter.does(acceptance({ authority: '区城市管理局' }));
    await matter.does(reply({ authority: '区城市管理局' }), service(), echo(meansOf(one)), reportConclusion());
    yield office.later(34);
    await matter.does(close());
    matter.seen.set('end', await matter.file());
  },

  S29: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区水务局' })]),

  S31: async function* (office, one) {
    yield* answeredHere(office, await office.open(one));
  },

  S38: async function* (office, one) {
    yield* answeredHere(office, await office.open(one));
  },

  S40: async function* (office, one) {
    const matter = await office.open(one);
    matter.seen.set('assigned', await matter.does(assignment({ special: true })));
    await matter.does(assignHandler());
    yield* forwarded(office, matter);
  },

  S41: async function* (office, one) {
    const matter = await office.open(one);
    await matter.does(
      classify(classified(one)),
      handleInternally(),
      echo({ means: 'IN_PERSON', what: '上午九点到下午五点半' }),
    );
    await matter.does(close());
    matter.seen.set('end', await matter.file());
  },

  // Reviewed finally in 2025, but a new drawing and a measurement make it a new matter.
  S42: async function* (office, one) {
    const matter = await office.open(one);
    yield* forwarded(office, matter, {
      before: async () => {
        await matter.does(link({ reference: '棠政复核〔2025〕8号', kind: 'repeat' }));
        matter.seen.set('the bar', await matter.refused(confirmFinality()));
      },
    });
  },

  S43: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区公安分局' }), reportMajor()]),
  S45: (office, one) => urgent(office, one, [notifyUrgently({ authority: '鹤汀街道办事处' })]),
  S46: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区城市管理局' })]),

  S48: async function* (office, one) {
    yield* answeredHere(office, await office.open(one));
  },

  S49: async function* (office, one) {
    const matter = await office.open(one);
    const decision = { authority: '鹤汀街道办事处', servedOn: '2026-03-06 Fri' } as const;
    await matter.does(classify(classified(one)), assignHandler());
    matter.seen.set(
      'review',
      await matter.does(requestReview({ decision, requestedOn: '2026-03-31 Tue' }).by(handler)),
    );
    yield office.later(2);
    await matter.does(submitOpinion());
    yield office.later(1);
    await matter.does(approve(), forwardReview());
    yield office.later(25);
    await matter.does(reviewOpinion(), service({ document: 'reviewOpinion' }));
    yield office.later(34);
    await matter.does(close());
    matter.seen.set('end', await matter.file());
  },

  S50: async function* (office, one) {
    const matter = await office.open(one);
    matter.seen.set('not a visit', await matter.refused(coordinateOnSite()));
    await matter.does(flagSpecial({ grounds: ['GROUP_RISK'] }));
    await matter.does(
      convene({ attendance: { 区市场监督管理局: true, 区教育局: true, 区公安分局: true }, actions: null }),
    );
    yield* forwarded(office, matter, {
      before: async () => {
        await matter.does(confirmSpecial());
      },
    });
  },

  S53: (office, one) =>
    urgent(office, one, [escalate(), reportMajor(), notifyUrgently({ authority: '鹤汀街道办事处' })]),

  S54: (office, one) => litigation(office, one),

  S56: async function* (office, one) {
    const matter = await office.open(one);
    matter.seen.set('not a group visit', await matter.refused(coordinateOnSite()));
    yield* forwarded(office, matter);
  },

  S58: (office, one) => urgent(office, one, [notifyUrgently({ authority: '区城市管理局' })]),

  S59: async function* (office, one) {
    const matter = await office.open(one);
    yield office.later(1);
    await matter.does(disregard());
    matter.seen.set('end', await matter.file());
  },
};

async function* litigation(office: TwoYears, one: Sample): Life {
  const matter = await office.open(one);
  yield* forwarded(office, matter, { to: ['云汀区委政法委'] });
}

/** 检举控告: the compartment closes before anybody works on it, and the accused never see it. */
async function* accusation(
  office: TwoYears,
  one: Sample,
  accused: { readonly staffIds: string[]; readonly units: string[] },
  to: string,
): Life {
  const matter = await office.open(one);
  await matter.does(classify({ ...classified(one), accused }), assignHandler());
  const eyes: Readonly<Record<string, Staff>> = { receiver, other: OTHER, handler, head, leader };
  const looks = await Promise.all(Object.entries(eyes).map(async ([name, by]) => [name, await matter.asked(by)]));
  matter.seen.set('looks', Object.fromEntries(looks));
  matter.seen.set('closed', await matter.file());
  for (const unit of accused.units) matter.seen.set('to the unit', await matter.refused(transfer({ to: unit })));
  yield office.later(1);
  await matter.does(transfer({ to }));
  await told(matter, handler);
  yield office.later(8);
  await matter.does(acceptance({ authority: to }));
  yield office.later(35);
  await matter.does(reply({ authority: to }));
  yield* ended(office, matter, handler);
}

async function told(matter: Matter, by: Staff): Promise<void> {
  const { anonymous, email } = matter.sample.petitioner;
  if (anonymous) await matter.does(notify({ impossible: '匿名，姓名住址不清' }).by(by));
  else if (email === null) await matter.does(notify(meansOf(matter.sample)).by(by));
}

function meansOf({ petitioner: { phone, email } }: Sample): { readonly means: 'EMAIL' | 'PHONE' | 'POST' } {
  return { means: email !== null ? 'EMAIL' : phone !== null ? 'PHONE' : 'POST' };
}

function classified({ expected }: Sample): Parameters<typeof classify>[0] {
  const { category, contentClass, litigationRelated, aboutTheOffice } = expected;
  return {
    category,
    contentClass,
    ...(litigationRelated ? { litigationRelated } : {}),
    ...(aboutTheOffice ? { aboutTheOffice } : {}),
  };
}

/** The bodies this district forwards to, by the kind of authority a careful receiver named. */
function authoritiesOf({ expected: { competentAuthority } }: Sample): readonly string[] {
  const names = competentAuthority.replaceAll(/（[^）]*）/g, '').split(/会同|、|；|，/);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
