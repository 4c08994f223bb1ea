import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../shared/petition/fields.ts';
import {
  GROUNDS,
  type Ground,
  groundRule,
  INNER_TESTS,
  type InnerTest,
  PURPOSE,
} from '../../../shared/accountability/codes.ts';
import { REQUIREMENTS } from '../../../infra/cli/docs/requirements.ts';
import { clock } from '../../support/office.ts';
import { established, find, lead, type LeadAct } from '../../support/lead-story.ts';

const noted = (...tests: readonly InnerTest[]) => tests.map((test) => ({ test, how: '核查属实' }));
const on = (ground: Ground, ...tests: readonly InnerTest[]): LeadAct =>
  find({
    grounds: [{ ground, tests: noted(...tests), ...(ground === 'OTHER' ? { reason: '私自外借办公设备' } : {}) }],
  });

describe('the purpose and what it takes', () => {
  it('R9 the purpose stands above the register as the rules have it', () => {
    expect(PURPOSE.zh).toBe(REQUIREMENTS.find(({ id }) => id === 'R9')?.zh);
  });

  it('R10 nothing is established without a ground, evidence, and a person who decides', () => {
    expect(lead().invalid(find({ grounds: [] }))).toEqual(['grounds']);
    expect(lead().invalid(find({ evidence: [] }))).toEqual(['evidence']);
    expect(lead().refusal(find().by(clock))).toBe('ROLE_NOT_ALLOWED');
  });

  it('R10 whether lawful rights were harmed is on record either way, and is no condition of the eight grounds', () => {
    for (const harm of [true, false]) expect(established(find({ harm })).lead.finding?.harm).toBe(harm);
    expect(lead().invalid(find({ harm: undefined }))).toEqual(['harm']);
  });
});

describe('the eight grounds', () => {
  const all = codesOf(GROUNDS);

  it.each(all)(
    'R12 R13 R14 R15 R16 R17 R18 R19 %s can be chosen with its own test, and bears its article',
    (ground) => {
      const { all: every, any, article } = groundRule(ground);
      const story = established(on(ground, ...every, ...any.slice(0, 1)));
      expect(story.lead.finding?.grounds.map((known) => known.ground)).toEqual([ground]);
      expect(story.status).toBe('ESTABLISHED');
      expect(article).toMatch(/^二\(3\)[1-8]$/);
    },
  );

  const needs = (ground: Ground, without: readonly InnerTest[], missing: readonly InnerTest[]): void => {
    expect(lead().refusal(on(ground, ...without))).toBe('INNER_TEST_MISSING');
    expect(lead().refusal(on(ground, ...without, ...missing))).toBeUndefined();
  };

  it('R12 needs both: orders impeded, and rights harmed', () => {
    needs('POOR_EXECUTION', [], ['ORDERS_IMPEDED', 'RIGHTS_HARMED']);
    needs('POOR_EXECUTION', ['ORDERS_IMPEDED'], ['RIGHTS_HARMED']);
    needs('POOR_EXECUTION', ['RIGHTS_HARMED'], ['ORDERS_IMPEDED']);
  });

  it('R14 needs the adverse effect noted', () => needs('SYSTEM_BREACH', [], ['ADVERSE_EFFECT']));

  it('R17 needs both views, of leaders and of the public', () => {
    needs('UNFIT_FOR_POST', ['LEADERS_VIEWS'], ['PUBLIC_VIEWS']);
    needs('UNFIT_FOR_POST', ['PUBLIC_VIEWS'], ['LEADERS_VIEWS']);
  });

  it('R18 needs the verification', () => needs('EXPOSED_VERIFIED', [], ['VERIFIED']));

  it('R16 needs one of the two, adverse effect or loss', () => {
    expect(lead().refusal(on('NEGLIGENCE'))).toBe('INNER_TEST_MISSING');
    for (const test of ['ADVERSE_EFFECT', 'LOSS_OF_WORK'] as const) {
      expect(lead().refusal(on('NEGLIGENCE', test))).toBeUndefined();
    }
  });

  it('R13 R15 stand without a consequence', () => {
    expect(lead().refusal(on('WORKTIME_MISCONDUCT'))).toBeUndefined();
    expect(lead().refusal(on('FAILURE_TO_ACT'))).toBeUndefined();
  });

  it('R19 says nothing by itself: it needs the conduct described', () => {
    expect(lead().refusal(find({ grounds: [{ ground: 'OTHER', tests: [] }] }))).toBe('GROUND_REASON_MISSING');
  });

  it('R14 how the effect was found is asked for, not only that it was', () => {
    const bare = find({ grounds: [{ ground: 'SYSTEM_BREACH', tests: [{ test: 'ADVERSE_EFFECT' }] }] });
    expect(lead().invalid(bare)).toEqual(['grounds.0.tests.0.how']);
  });

  it('one lead may carry several grounds, each with its test', () => {
    const grounds = [
      { ground: 'FAILURE_TO_ACT', tests: [] },
      { ground: 'SYSTEM_BREACH', tests: noted('ADVERSE_EFFECT') },
    ];
    expect(established(find({ grounds })).lead.finding?.grounds).toHaveLength(2);
    expect(codesOf(INNER_TESTS)).toHaveLength(7);
    expect(all).toHaveLength(8);
  });
});
