import { describe, expect, it } from 'vitest';
import { petitionOfProposal, readLeadNumber } from '../../../shared/accountability/lead-number.ts';
import { proposalsOf } from '../../../shared/accountability/proposals.ts';
import { isConcerned, maySeeLead } from '../../../shared/accountability/visibility.ts';
import { assignHandler, classify, flagSpecial, rate, submitted, transfer } from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler, head, leader, receiver, supervisor, WUTONG } from '../../support/office.ts';
import { lead, tryOpening } from '../../support/lead-story.ts';
import { given, PETITION_NO, type Story } from '../../support/story.ts';

const proposed = ({ commits }: Story) => proposalsOf(PETITION_NO, commits, WUTONG);
const handedIn = () => given(submitted({ on: '2025-10-09 Thu' })).when(classify(), assignHandler());

describe('what the record proposes', () => {
  it('R14 R15 an overdue clock of the office is proposed, with who held it, since when and the hand-overs', () => {
    const story = handedIn()
      .on('2025-10-10 Fri')
      .when(assignHandler('chen.handler'))
      .waitUntil('2025-10-14 Tue', '12:00');
    expect(proposed(story)).toMatchObject([
      {
        leadNo: `L${PETITION_NO}-1`,
        source: 'CLOCK',
        holder: 'chen.handler',
        officer: 'chen.handler',
        aboutHead: false,
        origin: {
          petitionNo: PETITION_NO,
          clock: 'transfer',
          due: '2025-10-13',
          on: '2025-10-14',
          held: [
            { holder: 'unassigned', since: '2025-10-09' },
            { holder: handler.id, since: '2025-10-09', by: head.id },
            { holder: 'chen.handler', since: '2025-10-10', by: head.id },
          ],
        },
      },
    ]);
  });

  it('what nobody held is for the head to answer, and is hidden from the head', () => {
    const [first] = proposed(given(submitted({ on: '2025-10-09 Thu' })).waitUntil('2025-10-14 Tue', '12:00'));
    expect(first).toMatchObject({ holder: 'unassigned', officer: head.id, aboutHead: true });
    expect(first === undefined ? [] : [head, supervisor, leader].map((actor) => maySeeLead(actor, first))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('keeps its number whatever comes after', () => {
    const story = handedIn().waitUntil('2025-10-14 Tue', '12:00');
    const later = story.when(transfer()).waitUntil('2025-11-30 Sun', '12:00');
    expect(proposed(later)[0]).toEqual(proposed(story)[0]);
  });

  it('an authority that is late is nobody’s lead here', () => {
    const late = handedIn().when(transfer()).waitUntil('2026-03-02 Mon', '12:00');
    expect(late.events.some(({ type }) => type === 'ClockOverran')).toBe(true);
    const clocks = proposed(late).map(({ origin }) => origin.clock);
    expect(clocks).not.toContain('authorityNotice');
  });

  it('what had to be done at once, and was not, is proposed', () => {
    const story = given(submitted({ on: '2025-10-12 Sun', time: '22:00' }))
      .when(flagSpecial())
      .waitUntil('2025-10-12 Sun', '23:30');
    expect(proposed(story).map(({ source, origin }) => [source, origin.clock])).toEqual([
      ['IMMEDIATE', 'urgentNotice'],
    ]);
  });

  it('R18 a complaint about staff is proposed for each of them, once, and hidden from each', () => {
    const category = 'ACCUSATION' as const;
    const accused = { category, accused: { staffIds: [handler.id, head.id], units: [] } };
    const story = given(submitted({ on: '2025-10-09 Thu' })).when(classify(accused), classify(accused));
    const found = proposed(story);
    expect(found.map(({ source, officer }) => [source, officer])).toEqual([
      ['COMPLAINT', handler.id],
      ['COMPLAINT', head.id],
    ]);
    for (const proposal of found) {
      for (const accusedOne of [handler, head]) expect(isConcerned(proposal, accusedOne.id)).toBe(true);
      expect(maySeeLead(head, proposal)).toBe(false);
      expect(maySeeLead(supervisor, proposal)).toBe(true);
      expect(maySeeLead(receiver, proposal)).toBe(false);
    }
  });

  it('a petitioner who is not satisfied with the office is proposed, a satisfied one is not', () => {
    const replied = petitionAt('REPLIED');
    const before = proposed(replied).length;
    expect(proposed(replied.when(rate('不满意'))).at(-1)).toMatchObject({ source: 'RATING', officer: handler.id });
    for (const office of ['满意', '基本满意'] as const)
      expect(proposed(replied.when(rate(office)))).toHaveLength(before);
  });
});

describe('opening a lead', () => {
  const proposal = () => {
    const [first] = proposed(handedIn().waitUntil('2025-10-14 Tue', '12:00'));
    if (first === undefined) throw new Error('nothing was proposed');
    return first;
  };

  it('R10 takes up what is proposed with all it shows; the person responsible is named by whoever opens it', () => {
    const story = lead({ on: '2025-10-14 Tue', proposal: proposal() });
    expect(story.lead.opened).toMatchObject({
      source: 'CLOCK',
      officer: handler.id,
      head: head.id,
      origin: { clock: 'transfer', held: [{ holder: 'unassigned' }, { holder: handler.id }] },
    });
    expect(story.status).toBe('OPEN');
  });

  it('R10 an overdue clock opens nothing by itself and finds nothing', () => {
    const events = handedIn()
      .waitUntil('2026-10-09 Fri', '12:00')
      .commits.flatMap((commit) => commit.events);
    expect(events.filter(({ type }) => /Lead|Measure|Finding/.test(type))).toEqual([]);
  });

  it('a cause that is nobody’s fault is put down in the same act', () => {
    const input = { notPursued: { cause: 'CALENDAR_CHANGED', reason: '10月11日调休，系统当时未载入' } };
    const story = lead({ on: '2025-10-14 Tue', proposal: proposal(), input });
    expect([story.status, story.commits.length]).toEqual(['DISMISSED', 1]);
  });

  it('wants a proposal or a source, one of the two, and a proposal that is there', () => {
    const codeOf = (opening: Parameters<typeof tryOpening>[0]) => {
      const decision = tryOpening(opening);
      return decision.kind === 'refused' ? decision.refusal.code : undefined;
    };
    expect(codeOf({ input: { source: undefined } })).toBe('SOURCE_UNCLEAR');
    expect(codeOf({ proposal: proposal(), input: { source: 'MEDIA' } })).toBe('SOURCE_UNCLEAR');
    expect(codeOf({ input: { source: undefined, proposal: 'L048-213-9575-9' } })).toBe('PROPOSAL_UNKNOWN');
    expect(codeOf({ input: { officer: supervisor.id } })).toBe('RECUSED');
    expect(codeOf({ by: head })).toBe('ROLE_NOT_ALLOWED');
    expect(codeOf({})).toBeUndefined();
  });

  it('a number is read as people write it', () => {
    expect(readLeadNumber(' l048-213-9575-1 ')).toBe('L048-213-9575-1');
    expect(readLeadNumber('L0482139575')).toBe('L048-213-9575');
    expect(readLeadNumber('L048-213-9576')).toBeUndefined();
    expect(readLeadNumber('048-213-9575')).toBeUndefined();
    expect(petitionOfProposal('L048-213-9575-1')).toBe('048-213-9575');
    expect(petitionOfProposal('L048-213-9575')).toBeUndefined();
  });
});
