import { describe, expect, it } from 'vitest';
import { instant, shanghaiDay } from '../../../shared/calendar/instant.ts';
import { performOpening } from '../../../shared/petition/perform.ts';
import { register } from '../../../shared/petition/steps/register.ts';
import { submit } from '../../../shared/petition/steps/submit.ts';
import { ANONYMOUS, PETITIONER, registered, submitted, WORDS } from '../../support/acts.ts';
import { handler, receiver, resident, WUTONG } from '../../support/office.ts';
import { SAMPLES, type Sample, sample } from '../../support/samples.ts';
import { attemptOpening, contextAt, given, refusedOpening } from '../../support/story.ts';

describe('R1 on-the-spot notice', () => {
  it.each(['VISIT', 'CALL'] as const)(
    'R1 a %s cannot end without the choice: told there and then, or not',
    (channel) => {
      expect(refusedOpening(registered({ receivedOn: '2025-09-30 Tue', channel }))).toBe('ON_THE_SPOT_REASON_MISSING');
    },
  );

  it('R1 “yes” needs what was told, “no” needs the reason', () => {
    const visit = { receivedOn: '2025-09-30 Tue', channel: 'VISIT' } as const;
    expect(refusedOpening(registered({ ...visit, onTheSpot: { told: true } }))).toBe('ON_THE_SPOT_REASON_MISSING');
    expect(refusedOpening(registered({ ...visit, onTheSpot: { told: true, reason: '无' } }))).toBe(
      'ON_THE_SPOT_REASON_MISSING',
    );
    expect(refusedOpening(registered({ ...visit, onTheSpot: { told: false } }))).toBe('ON_THE_SPOT_REASON_MISSING');
  });

  it('R1 “yes” is a dated notice with the destination', () => {
    const visit = given(
      registered({
        receivedOn: '2025-09-30 Tue',
        channel: 'VISIT',
        onTheSpot: { told: true, what: '转送区住房和城乡建设局，10月9日前转出' },
      }),
    );
    visit.then({
      status: 'RECEIVED',
      clocks: { notice: { status: 'DONE_ON_TIME', startedOn: '2025-09-30 Tue' }, transfer: { status: 'NEAR_DUE' } },
    });
    expect(visit.petition.registered).toMatchObject({
      receivedOn: '2025-09-30',
      onTheSpot: { told: true, what: '转送区住房和城乡建设局，10月9日前转出' },
    });
  });

  it('R1 “no” starts the fifteen days of R2', () => {
    given(
      registered({
        receivedOn: '2025-09-30 Tue',
        channel: 'CALL',
        onTheSpot: { told: false, reason: '需要核实管理单位' },
      }),
    ).then({ clocks: { notice: { status: 'RUNNING', due: '2025-10-15 Wed' } } });
  });

  it.each(['LETTER', 'ONLINE'] as const)('R1 a %s needs no choice: nobody is there', (channel) => {
    given(registered({ receivedOn: '2025-09-30 Tue', channel })).then({ clocks: { notice: { status: 'RUNNING' } } });
  });
});

describe('R-X1 every contact is registered', () => {
  it.each(SAMPLES.filter(({ id }) => id !== 'S24').map((petition) => [petition.id, petition] as const))(
    'R-X1 %s is registered as it came',
    (_, petition) => {
      const decision = bring(petition);
      expect(decision.kind).toBe('happened');
      if (decision.kind !== 'happened') return;
      expect(decision.events).toMatchObject([
        {
          type: 'PetitionRegistered',
          receivedOn: petition.receivedAt.slice(0, 10),
          channel: petition.channel,
          anonymous: petition.petitioner.anonymous,
        },
      ]);
    },
  );

  it('R-X1 what the petitioner said stands beside the record, word for word, and not in it', () => {
    const story = given(submitted({ on: '2025-09-30 Tue', statement: '  漏雨\n\n𠮷  ' }));
    expect(story.particulars).toStrictEqual({ ...WORDS, statement: '  漏雨\n\n𠮷  ', petitioner: PETITIONER });
    expect(given(submitted({ on: '2025-09-30 Tue', place: '松风里2号楼' })).particulars.place).toBe('松风里2号楼');
    expect(given(submitted({ on: '2025-09-30 Tue', ...ANONYMOUS })).particulars).toStrictEqual(WORDS);
    const record = JSON.stringify(story.commits);
    for (const word of [...Object.values(PETITIONER), ...Object.values(WORDS)]) expect(record).not.toContain(word);
  });

  it('R-X1 the same words a second time are a second registration', () => {
    const again = submitted({ on: '2025-09-30 Tue' });
    expect(given(again).petition.registered).toEqual(given(again).petition.registered);
    expect(refusedOpening(again)).toBeUndefined();
  });

  it('R-X1 an anonymous petition is lawful', () => {
    const story = given(submitted({ on: '2025-09-30 Tue', ...ANONYMOUS }));
    expect(story.petition.registered).toMatchObject({ anonymous: true, reachable: false, byMail: false });
  });

  it('R-X1 anonymous with a name, or neither, is asked again', () => {
    expect(refusedOpening(submitted({ on: '2025-09-30 Tue', anonymous: true, petitioner: PETITIONER }))).toBe(
      'ANONYMOUS_WITH_NAME',
    );
    expect(refusedOpening(submitted({ on: '2025-09-30 Tue', petitioner: undefined }))).toBe('ANONYMOUS_WITH_NAME');
  });

  it('R-X1 facts, reasons and request are asked for; nothing else is', () => {
    expect(attemptOpening(submitted({ on: '2025-09-30 Tue', subject: ' ', statement: '', request: '' }))).toEqual({
      invalid: ['subject', 'statement', 'request'],
    });
    const least = submitted({ on: '2025-09-30 Tue', petitioner: { name: '窦桂枝' } });
    expect(given(least).petition.registered).toMatchObject({ reachable: false, byMail: false });
  });

  it('R-X1 a resident hands in, a receiver writes down; nobody else opens a petition', () => {
    expect(refusedOpening(submitted({ on: '2025-09-30 Tue' }).by(receiver))).toBe('ROLE_NOT_ALLOWED');
    expect(refusedOpening(registered({ receivedOn: '2025-09-30 Tue' }).by(resident))).toBe('ROLE_NOT_ALLOWED');
    expect(refusedOpening(registered({ receivedOn: '2025-09-30 Tue' }).by(handler))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('the day of receipt is day 0 (A3)', () => {
  it('R2 R3 online at 23:59 is still that day', () => {
    given(submitted({ on: '2025-03-23 Sun', time: '23:59' })).then({
      clocks: {
        transfer: { startedOn: '2025-03-23 Sun', due: '2025-03-26 Wed' },
        notice: { startedOn: '2025-03-23 Sun', due: '2025-04-07 Mon' },
      },
    });
  });

  it('R2 R3 a letter entered later counts from the day it came, and says why it was entered late', () => {
    const late = { receivedOn: '2025-09-30 Tue', enteredOn: '2025-10-09 Thu' } as const;
    expect(refusedOpening(registered(late))).toBe('LATE_ENTRY_REASON_MISSING');
    const story = given(registered({ ...late, lateEntryReason: '节日期间信箱未开' }));
    story.then({ clocks: { transfer: { startedOn: '2025-09-30 Tue', due: '2025-10-09 Thu', status: 'DUE_TODAY' } } });
    expect(story.commits[0]).toMatchObject({ at: '2025-10-09T02:00:00.000Z', lateEntryReason: '节日期间信箱未开' });
  });

  it('R2 R3 nothing is received tomorrow', () => {
    expect(refusedOpening(registered({ receivedOn: '2025-10-01 Wed', enteredOn: '2025-09-30 Tue' }))).toBe(
      'DATE_IN_FUTURE',
    );
  });
});

describe('R-X5 group visits', () => {
  it('R-X5 R29 six representatives are sent to choose again, in the regulation’s words', () => {
    const { group, ...given24 } = readable(sample('S24'));
    expect(group?.representatives).toHaveLength(6);
    const read = register.input.safeParse(visitOf({ ...given24, group }));
    expect(read.success).toBe(false);
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['group.representatives', expect.stringContaining('代表人数不得超过5人')],
    ]);
    expect(register.input.safeParse(visitOf(given24)).success).toBe(true);
  });

  it('R-X5 R29 five are taken, and forty in all are fine', () => {
    const five = ['甲', '乙', '丙', '丁', '戊'].map((name) => `代表${name}`);
    const story = given(submitted({ on: '2025-09-30 Tue', group: { headcount: 40, representatives: five } }));
    expect(story.petition.registered).toMatchObject({ headcount: 40, representatives: 5 });
    expect(story.queueEntry.headcount).toBe(40);
    expect(story.particulars.representatives).toEqual(five);
  });
});

describe('R38 careful recording', () => {
  it('R38 keeps whether the record was read back and confirmed', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue', confirmedByPetitioner: true }));
    expect(story.petition.registered.confirmedByPetitioner).toBe(true);
  });
});

/** Puts a sample through the door it came by. */
function bring(petition: Sample) {
  const now = instant(petition.receivedAt);
  const opening = { personKeys: [], queryCodeHash: 'hash' };
  if (petition.channel === 'ONLINE') {
    const input = submit.input.parse(readable(petition));
    return performOpening(submit, input, { ...contextAt(now, resident, { office: WUTONG }, 0), ...opening });
  }
  const input = register.input.parse({
    ...readable(petition),
    channel: petition.channel,
    receivedOn: shanghaiDay(now),
    onTheSpot: { told: true, what: '已告知办理途径' },
  });
  return performOpening(register, input, { ...contextAt(now, receiver, { office: WUTONG }, 0), ...opening });
}

function visitOf(petition: object): unknown {
  return { ...petition, channel: 'VISIT', receivedOn: '2025-08-15', onTheSpot: { told: true, what: '已告知' } };
}

function readable({ petitioner, group, subject, statement, request, place }: Sample) {
  const { anonymous, ...who } = petitioner;
  const known = Object.fromEntries(Object.entries(who).filter(([, value]) => value !== null));
  return {
    ...(anonymous ? { anonymous: true } : { petitioner: known }),
    ...(group === null ? {} : { group }),
    subject,
    statement,
    request,
    place,
  };
}
