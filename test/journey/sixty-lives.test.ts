import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../shared/calendar/instant.ts';
import { localDistrict } from '../support/local-district.ts';
import { SAMPLES } from '../support/samples.ts';
import { supervisor } from '../support/office.ts';
import type { Mail, State } from './district-client.ts';
import { sixtyLives } from './sixty-lives.ts';
import { type FileSeen, type Matter, TwoYears } from './two-years.ts';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

describe('the sixty samples, each lived to its end over HTTP, 2025 to 2027', () => {
  let office: TwoYears;
  let close: () => Promise<void>;
  let mails: readonly Mail[] = [];

  beforeAll(async () => {
    const local = await localDistrict();
    close = local.close;
    const start = instant('2025-01-02T08:00:00+08:00');
    await local.district.reset(start);
    office = new TwoYears(local.district, start);
    await office.run(sixtyLives(office));
    mails = await local.district.mail();
  }, 600_000);
  afterAll(() => close());

  const matter = (id: string): Matter => {
    const known = office.matters.get(id);
    if (known === undefined) throw new Error(`${id} was not handed in`);
    return known;
  };
  const seen = <What = FileSeen>(id: string, name: string): What => matter(id).seen.get(name) as What;
  const end = (id: string): FileSeen => seen(id, 'end');
  const clock = (file: Pick<FileSeen, 'clocks'>, kind: string) => file.clocks.findLast((known) => known.kind === kind);
  const atOnce = (file: FileSeen, kind: string) => file.special?.atOnce.find((known) => known.kind === kind);
  const mailsOf = (id: string): readonly Mail[] => mails.filter(({ petitionNo }) => petitionNo === matter(id).no);
  const shown = (moment: string | undefined): string =>
    new Date(Date.parse(moment ?? '') + 8 * 3_600_000).toISOString().slice(0, 16);

  it('R-X1 all sixty are registered, and each comes to the end that is right for it', () => {
    const ends = Object.fromEntries(SAMPLES.map(({ id }) => [id, end(id).status]));
    const expected = Object.fromEntries(SAMPLES.map(({ id }) => [id, 'CLOSED']));
    expect(ends).toEqual({ ...expected, S19: 'FINAL', S59: 'DISREGARDED' });
  });

  it('R14 an office that keeps its rules is late with nothing in two years, and nobody is alarmed', () => {
    for (const { id } of SAMPLES) {
      expect(
        end(id).clocks.filter(({ status }) => /LATE|OVERDUE/.test(status)),
        id,
      ).toEqual([]);
      expect(end(id).special?.atOnce.filter(({ status }) => status !== 'DONE_ON_TIME') ?? [], id).toEqual([]);
    }
    expect(mails.filter(({ subject }) => subject.includes('超时'))).toEqual([]);
    expect(mails.filter(({ subject }) => subject.includes('超期'))).toEqual([]);
  });

  it.each([
    ['S03', '2025-01-27', '2025-02-08'],
    ['S05', '2025-02-05', '2025-02-11'],
    ['S08', '2025-03-03', '2025-03-17'],
    ['S10', '2025-03-26', '2025-04-07'],
    ['S12', '2025-04-07', '2025-04-16'],
    ['S15', '2025-05-06', '2025-05-15'],
    ['S27', '2025-09-22', '2025-10-09'],
    ['S29', '2025-10-09', '2025-10-13'],
    ['S30', '2025-10-09', '2025-10-15'],
    ['S39', '2026-01-04', '2026-01-15'],
    ['S44', '2026-02-24', '2026-02-28'],
    ['S45', '2026-02-24', '2026-03-02'],
    ['S46', '2026-02-24', '2026-03-04'],
    ['S47', '2026-03-03', '2026-03-16'],
    ['S57', '2026-09-28', '2026-10-09'],
    ['S58', '2026-10-08', '2026-10-15'],
  ])('R2 R3 %s: to be transferred by %s, told by %s', (id, transfer, notice) => {
    expect([matter(id).due('transfer'), matter(id).due('notice')]).toEqual([transfer, notice]);
  });

  describe('urgent ones', () => {
    it.each([
      ['S22', '2025-07-20T23:00'],
      ['S23', '2025-07-31T20:42'],
      ['S43', '2026-01-31T03:13'],
      ['S20', '2025-06-27T20:36'],
      ['S45', '2026-02-14T17:10'],
      ['S58', '2026-09-30T18:30'],
      ['S46', '2026-02-17T01:08'],
      ['S01', '2025-01-02T09:36'],
      ['S29', '2025-09-28T08:25'],
    ])('R26 %s is due within the hour, never rolled: %s; somebody acts, and it is done in time', (id, due) => {
      expect(shown(atOnce(seen(id, 'flagged'), 'urgentNotice')?.due)).toBe(due);
      expect(atOnce(seen(id, 'acted'), 'urgentNotice')?.status).toBe('DONE_ON_TIME');
    });

    it('R26 S43 under a mild title, at night: head and duty leader hear of it at once, emergency numbers first', () => {
      const [first] = mailsOf('S43');
      expect(first).toMatchObject({
        to: 'zhao.head@wutong.example.org',
        at: expect.stringMatching(/^2026-01-30T18:1[34]/),
      });
      expect(first?.text).toMatch(/110、119、120/);
      expect(end('S43').particulars['request']).toBe(matter('S43').sample.request);
    });

    it('R27 R28 R-X8 S20 three bodies point at each other: convened with one lead, and reported upward, that night', () => {
      const acted = seen('S20', 'acted');
      expect(acted.special?.departments).toHaveLength(3);
      expect([atOnce(acted, 'convening')?.status, atOnce(acted, 'escalation')?.status]).toEqual([
        'DONE_ON_TIME',
        'DONE_ON_TIME',
      ]);
      const steps = acted.timeline.map(({ step }) => step);
      expect(steps).toEqual(expect.arrayContaining(['notify-urgently', 'convene', 'escalate', 'report-major']));
    });

    it('R26 R3 S45 told at once though the written transfer is due only after the holiday', () => {
      expect(clock(seen('S45', 'acted'), 'transfer')).toMatchObject({ due: '2026-02-24' });
      expect(clock(end('S45'), 'transfer')?.status).toBe('DONE_ON_TIME');
    });

    it('R26 S58 S53 nobody is asked who they are', () => {
      for (const id of ['S58', 'S53']) {
        expect(end(id).particulars).not.toHaveProperty('petitioner');
        expect(mailsOf(id).filter(({ to }) => !to.endsWith('@wutong.example.org'))).toEqual([]);
      }
    });

    it('R-X8 S53 a road block in two days: reported upward at once', () => {
      const steps = seen('S53', 'acted').timeline.map(({ step }) => step);
      expect(steps).toEqual(expect.arrayContaining(['escalate', 'report-major']));
    });

    it('R-X17 S46 abuse changes nothing: registered, acted on, closed like any other', () => {
      expect(end('S46').timeline.flatMap(({ events }) => events.map(({ type }) => type))).not.toContain(
        'PetitionDisregarded',
      );
      expect(end('S46').status).toBe('CLOSED');
    });
  });

  describe('groups, children, guests', () => {
    it('R-X5 S24 six representatives are sent to choose again, in the regulation’s words; the matter is registered all the same', () => {
      const { status, body } = seen<{ status: number; body: unknown }>('S24', 'six representatives');
      expect(status).toBe(422);
      expect(JSON.stringify(body)).toContain('代表人数不得超过5人，请重新推选');
      expect(end('S24').particulars['headcount'] ?? end('S24').particulars['representatives']).toBeDefined();
    });

    it('R29 R30 S05 coordinated on the spot; not closed before somebody asked what came of the promises', () => {
      expect(seen<Problem>('S05', 'without aftercare').code).toBe('AFTERCARE_MISSING');
      const steps = end('S05').timeline.map(({ step }) => step);
      expect(steps.indexOf('record-aftercare')).toBeLessThan(steps.indexOf('close'));
      expect(end('S05').particulars['representatives']).toHaveLength(5);
    });

    it('R-X5 S50 S56 a joint letter and four visitors are no group visit; three contacts are taken', () => {
      expect(seen<Problem>('S50', 'not a visit').code).toBe('NOT_A_GROUP_VISIT');
      expect(seen<Problem>('S56', 'not a group visit').code).toBe('NOT_A_GROUP_VISIT');
      expect(end('S50').particulars['representatives']).toHaveLength(3);
    });

    it('R-X1 S26 a child of twelve: registered without a telephone, marked, and answered by post', () => {
      expect(end('S26')).toMatchObject({ underFourteen: true, status: 'CLOSED' });
    });

    it('R-X1 S31 S48 a foreign resident on a holiday, a resident of Hong Kong in traditional characters: answered', () => {
      expect(matter('S31').receipt.petitionNo).toMatch(/^\d{3}-\d{3}-\d{4}$/);
      for (const id of ['S31', 'S48']) {
        expect(mailsOf(id).some(({ subject }) => subject.includes('反馈'))).toBe(true);
      }
    });

    it('R-X16 S25 the daughter who wrote is answered, and nobody else', () => {
      expect(
        new Set(
          mailsOf('S25')
            .map(({ to }) => to)
            .filter((to) => !to.includes('wutong.')),
        ),
      ).toEqual(new Set(['shao.xt@example.org']));
    });

    it('R-X14 S04 no mediation before both sides have agreed', () => {
      expect(seen<Problem>('S04', 'one side only').code).toBe('CONSENT_MISSING');
      expect(end('S04').timeline.map(({ step }) => step)).toContain('record-mediation');
    });
  });

  describe('routing and secrecy', () => {
    it.each(['S16', 'S36'])(
      'R-X7 %s closed at once: neither the accused nor colleagues, head and handler alone',
      (id) => {
        expect(seen('S16', 'looks')).toEqual({ receiver: 404, other: 404, handler: 200, head: 200, leader: 404 });
        expect(seen(id, 'closed').caution?.zh).toContain('涉检举控告');
        const staff = mailsOf(id).filter(({ to }) => to.endsWith('@wutong.example.org'));
        expect(staff.filter(({ to }) => to.startsWith('lin.') || to.startsWith('chen.'))).toEqual([]);
      },
    );

    it('R-X7 S35 not through the street office that is accused; nobody can be told, with the reason', () => {
      expect(seen<Problem>('S35', 'to the unit').code).toBe('ACCUSED_AUTHORITY');
      expect(end('S35').timeline.flatMap(({ events }) => events.map(({ type }) => type))).toContain(
        'NoticeFoundImpossible',
      );
      expect(mailsOf('S35')).toEqual([]);
    });

    it('R10 R24 S16 S36 go above those they accuse as leads, never as findings', async () => {
      const token = await office.token(supervisor);
      const page = await office.district.expectOk<{
        leads: readonly { officer: string; status: string; origin: { petitionNo: string } }[];
      }>('GET', '/api/staff/leads?list=proposed&limit=200', { token });
      const proposed = page.leads.map(({ officer, status, origin }) => [origin.petitionNo, officer, status]);
      expect(proposed).toContainEqual([matter('S16').no, 'chen.handler', 'PROPOSED']);
      expect(proposed).toContainEqual([matter('S36').no, 'lin.receiver', 'PROPOSED']);
      for (const list of ['open', 'ended']) {
        const { leads } = await office.district.expectOk<{ leads: readonly unknown[] }>(
          'GET',
          `/api/staff/leads?list=${list}`,
          { token },
        );
        expect(leads, list).toEqual([]);
      }
    });

    it('R-X2 S32 S08 what is about this office is handled by the street office', () => {
      for (const id of ['S32', 'S08']) {
        expect(JSON.stringify(end(id).timeline), id).toContain('街道办事处');
      }
    });

    it('R-X6 S13 whoever may have given the consent is recused: no file, no assignment', () => {
      const [look, refused] = seen<readonly [number, Problem]>('S13', 'the person concerned');
      expect([look, refused.code]).toEqual([404, 'RECUSED']);
    });

    it('R-X2 S14 the court’s part is told where it belongs; the power cut is a matter of its own', () => {
      expect(end('S14').timeline.map(({ step }) => step)).toEqual(expect.arrayContaining(['notify', 'give-echo']));
      expect(seen('S14', 'the power cut').status).toBe('CLOSED');
    });

    it('R-X2 S54 a judgment nobody carries out goes to the political-legal channel', () => {
      expect(JSON.stringify(end('S54').timeline)).toContain('云汀区委政法委');
    });

    it('S59 an advertisement is kept, and nothing runs or is answered', () => {
      expect(end('S59').clocks.every(({ status }) => status === 'SUPERSEDED')).toBe(true);
      expect(mailsOf('S59').map(({ subject }) => subject.replace(/（.*/, ''))).toEqual(['信访事项登记回执']);
    });

    it('R1 S38 S41 thanks and a question are answered here, transferred nowhere', () => {
      for (const id of ['S38', 'S41']) {
        expect(end(id).timeline.map(({ step }) => step)).not.toContain('transfer');
        expect(end(id).status).toBe('CLOSED');
      }
    });

    it('R7 S28 twenty days by a leader: 16 October; the conclusion is reported', () => {
      expect(clock(seen<State>('S28', 'assigned'), 'assignment')?.due).toBe('2025-10-16');
      expect(end('S28').timeline.map(({ step }) => step)).toContain('report-conclusion');
    });

    it('R8 S40 without a limit sixty days, watched from receipt until the acceptance is known', () => {
      expect(clock(seen<State>('S40', 'assigned'), 'handling')?.due).toBe('2026-03-05');
      expect(clock(end('S40'), 'handling')?.due).not.toBe('2026-03-05');
    });
  });

  describe('repeats and finality', () => {
    it.each([
      ['S10', 'S09'],
      ['S18', 'S13'],
      ['S34', 'S30'],
      ['S44', 'S17'],
      ['S51', 'S03'],
    ])('R-X13 %s repeats %s: suggested, confirmed by a person, linked, and told in its own time', (id, earlier) => {
      const suggested = seen(id, 'first look').possibleDuplicates.map(({ petitionNo }) => petitionNo);
      expect(suggested).toContain(matter(earlier).no);
      expect(end(id).links).toMatchObject([{ petitionNo: matter(earlier).no, kind: 'repeat' }]);
      expect(clock(end(id), 'notice')?.status).toBe('DONE_ON_TIME');
    });

    it('R35 S19 reviewed finally, same facts and reasons: received, and the head confirms the bar', () => {
      expect(seen<Problem>('S19', 'before it is linked').code).toBe('FINALITY_NOT_REACHED');
      expect(end('S19')).toMatchObject({
        status: 'FINAL',
        links: [{ reference: '棠政复核〔2024〕3号', kind: 'same-facts-after-final' }],
      });
    });

    it('R35 S42 reviewed finally, but a new drawing and a measurement: a new matter with clocks of its own', () => {
      expect(seen<Problem>('S42', 'the bar').code).toBe('FINALITY_NOT_REACHED');
      expect(clock(end('S42'), 'handling')?.status).toBe('DONE_ON_TIME');
    });

    it('R5 R33 S49 asks for review of an opinion served elsewhere: put before the leader within three days', () => {
      expect(clock(seen<State>('S49', 'review'), 'proposedOpinion')).toMatchObject({ due: '2026-04-03' });
      expect(clock(end('S49'), 'proposedOpinion')?.status).toBe('DONE_ON_TIME');
    });
  });

  it('R-X1 S06 is taken as it is: eleven characters, no name, midnight of the lunar New Year', () => {
    expect(end('S06').particulars).toMatchObject({ statement: matter('S06').sample.statement });
    expect(shown(matter('S06').receipt.receivedAt)).toBe('2025-01-29T00:00');
  });
});
