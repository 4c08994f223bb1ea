import { describe, expect, it } from 'vitest';
import { REFUSAL_GROUNDS, type RefusalGround } from '../../../shared/petition/codes.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';
import {
  acceptance,
  ANONYMOUS,
  CITY_MANAGEMENT,
  close,
  decideObjection,
  echo,
  HOUSING,
  objection,
  refusal,
  registered,
  submitted,
  transfer,
  WATER,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { clock } from '../../support/office.ts';
import { given } from '../../support/story.ts';

describe('R-X12 no refusal without ground, article and right address', () => {
  it.each(Object.keys(REFUSAL_GROUNDS) as RefusalGround[])(
    'R-X12 %s reaches the petitioner with all three',
    (ground) => {
      const story = petitionAt('TRANSFERRED').on('2026-03-09 Mon').when(refusal({ ground }));
      const { text } = story.then({ status: 'REFUSED' }).noticeToPetitioner('refused').text;
      expect(text).toContain(REFUSAL_GROUNDS[ground].zh);
      expect(text).toContain('《信访工作条例》第二十三条');
      expect(text).toContain('请向区城市管理局提出（云汀区建设路33号）');
    },
  );

  it('R-X12 a form without article or direction is not taken', () => {
    petitionAt('TRANSFERRED')
      .invalid(refusal({ article: '' }), 'article')
      .invalid(refusal({ direction: ' ' }), 'direction')
      .invalid(refusal({ ground: 'NOT_INTERESTED' as RefusalGround }), 'ground');
  });

  it('R-X12 it is the authority’s act: one it was sent to, never this office’s', () => {
    petitionAt('TRANSFERRED').refused(refusal({ authority: '梧桐社区' }), 'AUTHORITY_UNKNOWN');
    petitionAt('RECEIVED').refused(refusal({ authority: '梧桐社区' }), 'STEP_NOT_POSSIBLE');
  });

  it('R-X12 no clock and no timer can refuse, close, disregard or end anything', () => {
    expect(PROCEDURE.flatMap((step) => step.roles)).not.toContain('clock');
    petitionAt('TRANSFERRED').refused(refusal().by(clock), 'ROLE_NOT_ALLOWED');
  });

  it('R-X12 nothing on the way in refuses a petition for what it asks, who asks or how often', () => {
    const words = { subject: '骂人的话', statement: '你们都不是东西', request: '赔钱' };
    given(submitted({ on: '2025-09-30 Tue', ...words, ...ANONYMOUS })).then({ status: 'RECEIVED' });
  });

  it('R-X12 refused is not the end: the office tells the petitioner, sends it on, or closes after the echo', () => {
    const refused = petitionAt('REFUSED');
    refused.then({ clocks: { authorityNotice: { status: 'DONE_ON_TIME' } } });
    refused
      .when(transfer({ to: WATER }))
      .then({ status: 'TRANSFERRED', clocks: { authorityNotice: { status: 'RUNNING' } } });
    refused.refused(close(), 'ECHO_MISSING').when(echo(), close()).then({ status: 'CLOSED' });
  });

  it('R-X12 refused after acceptance ends the sixty days', () => {
    petitionAt('ACCEPTED')
      .when(refusal())
      .then({ status: 'REFUSED', clocks: { handling: { status: 'SUPERSEDED' } } });
  });

  it('R-X12 R32 a unit that got the rest refuses: who accepted goes on, and others stay', () => {
    const split = given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .when(objection({ authority: WATER }), decideObjection(true), acceptance())
      .on('2026-03-03 Tue')
      .when(transfer({ to: [{ name: CITY_MANAGEMENT }, { name: '区房管中心' }] }));
    expect(split.petition.course).toMatchObject({
      at: 'ACCEPTED',
      authority: HOUSING,
      alsoSentTo: [{ name: CITY_MANAGEMENT, lead: true }, { name: '区房管中心' }],
    });
    const refused = split.on('2026-03-04 Wed').when(refusal({ authority: CITY_MANAGEMENT }));
    refused.then({
      status: 'ACCEPTED',
      clocks: { handling: { status: 'RUNNING' }, authorityNotice: { status: 'DONE_ON_TIME' } },
    });
    expect(refused.petition.course).toMatchObject({ authority: HOUSING, alsoSentTo: [{ name: '区房管中心' }] });
    expect(refused.petition).not.toHaveProperty('refusal');
    refused.when(refusal()).then({ status: 'REFUSED', clocks: { handling: { status: 'SUPERSEDED' } } });
  });

  it('R-X12 a refusal is kept with its ground, and must be told: an earlier echo does not do', () => {
    const refused = petitionAt('TRANSFERRED').when(echo(), refusal());
    expect(refused.petition.refusal).toEqual({
      ground: 'OUTSIDE_POWERS',
      article: '《信访工作条例》第二十三条',
      direction: '请向区城市管理局提出（云汀区建设路33号）',
    });
    refused.then({ clocks: { objection: { status: 'SUPERSEDED' } } }).refused(close(), 'ECHO_MISSING');
  });

  it('R-X12 R3 a co-handler’s refusal leaves the lead its matter and its clocks', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-05 Thu')
      .when(refusal({ authority: WATER }))
      .then({ status: 'TRANSFERRED', clocks: { authorityNotice: { status: 'RUNNING' } } });
  });
});
