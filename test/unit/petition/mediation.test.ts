import { describe, expect, it } from 'vitest';
import { classify, handleInternally, mediation, submitted } from '../../support/acts.ts';
import { resident } from '../../support/office.ts';
import { given } from '../../support/story.ts';

const handled = () =>
  given(submitted({ on: '2026-03-02 Mon' }))
    .when(handleInternally())
    .on('2026-03-10 Tue');

describe('R-X14 mediation only with both sides’ consent', () => {
  it('R-X14 keeps the day each side consented, and the number of the agreement; no clock ends, no name is kept', () => {
    const before = handled();
    const mediated = before.when(mediation({ petitioner: '2026-03-06 Fri', otherSide: '2026-03-09 Mon' }));
    expect(mediated.events.at(-1)).toEqual({
      type: 'MediationHeld',
      on: '2026-03-10',
      by: '梧桐社区人民调解委员会',
      consents: { petitionerOn: '2026-03-06', otherSideOn: '2026-03-09' },
      outcome: 'MEDIATED',
      documentNo: '梧调〔2026〕6号',
    });
    expect(mediated.clocks).toEqual(before.clocks);
    expect(mediated.status).toBe('HANDLED_INTERNALLY');
    expect(mediated.view.history.at(-1)?.zh).toBe(
      '经双方同意，梧桐社区人民调解委员会主持调解，经调解达成协议（梧调〔2026〕6号）',
    );
  });

  it.each([
    ['the petitioner’s', { petitioner: null }, 'petitionerConsentedOn'],
    ['the other side’s', { otherSide: null }, 'otherSideConsentedOn'],
  ] as const)('R-X14 without %s consent there is none', (_, missing, field) => {
    expect(handled().refusal(mediation(missing))).toMatchObject({
      code: 'CONSENT_MISSING',
      field,
      basis: [{ article: '第三十三条' }],
    });
  });

  it('R-X14 S04: consent comes before the mediation, of either side', () => {
    const early = { on: '2026-03-09 Mon', lateEntryReason: '补录' } as const;
    handled()
      .refused(mediation({ ...early, otherSide: '2026-03-09 Mon' }), 'DATES_OUT_OF_ORDER')
      .refused(mediation({ ...early, petitioner: '2026-03-09 Mon' }), 'DATES_OUT_OF_ORDER')
      .when(mediation({ ...early, petitioner: '2026-03-09 Mon', otherSide: '2026-03-09 Mon' }));
  });

  it.each(['MEDIATED', 'RECONCILED'] as const)('R-X14 %s: what was agreed has a number', (outcome) => {
    handled()
      .refused(mediation({ outcome, documentNo: null }), 'AGREEMENT_MISSING')
      .when(mediation({ outcome }));
  });

  it('R-X14 where nothing was agreed there is no paper', () => {
    const failed = handled().when(mediation({ outcome: 'FAILED', documentNo: null }));
    expect(failed.view.history.at(-1)?.zh).toContain('未能达成协议');
  });

  it('R-X14 an accusation is not mediated', () => {
    handled()
      .when(classify({ category: 'ACCUSATION', contentClass: '纪检监察' }))
      .refused(mediation(), 'NOT_MEDIABLE');
  });

  it('R-X14 the office records it, on the day or with a reason', () => {
    handled()
      .refused(mediation().by(resident), 'ROLE_NOT_ALLOWED')
      .refused(mediation({ on: '2026-03-09 Mon' }), 'LATE_ENTRY_REASON_MISSING');
  });
});
