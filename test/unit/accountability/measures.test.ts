import { describe, expect, it } from 'vitest';
import { MEASURES, SIX_FORMS } from '../../../shared/accountability/codes.ts';
import { clock, handler, head, leader, supervisor, WUTONG } from '../../support/office.ts';
import {
  dismissLead,
  established,
  find,
  findSerious,
  hear,
  lead,
  measure,
  measureOnHead,
  objection,
  refer,
  review,
  selfCriticism,
} from '../../support/lead-story.ts';

describe('what a finding obliges to', () => {
  it('R20 the forms are the six of the rule and what R22 to R24 name beside them', () => {
    expect(SIX_FORMS.map((form) => MEASURES[form].zh)).toEqual([
      '批评教育',
      '诫勉谈话',
      '通报批评',
      '暂缓提拔',
      '岗位调整',
      '降职使用',
    ]);
    expect(Object.keys(MEASURES).filter((form) => !SIX_FORMS.some((six) => six === form))).toEqual([
      'BONUS_DEDUCTION',
      'LEADERSHIP_RESPONSIBILITY',
    ]);
  });

  it('R20 a finding without a measure stays open', () => {
    const story = established().when(selfCriticism());
    expect([story.status, story.owed]).toEqual(['ESTABLISHED', ['MEASURE']]);
    expect(story.when(measure()).status).toBe('CONCLUDED');
  });

  it.each(SIX_FORMS)('R20 %s answers a finding; one person can get several', (form) => {
    expect(established().when(selfCriticism(), measure([form, 'CRITICISM_EDUCATION'])).status).toBe('CONCLUDED');
  });

  it('R20 nobody is dealt with unheard; whoever will not speak was asked', () => {
    const unheard = lead().when(find());
    expect(unheard.refusal(measure())).toBe('STATEMENT_MISSING');
    expect(unheard.when(hear('OTHER')).refusal(measure())).toBe('STATEMENT_MISSING');
    expect(unheard.when(hear('OFFICER', { declined: true })).refusal(measure())).toBeUndefined();
  });

  it('R20 an overdue clock can be put down as nobody’s fault here, with the reason, and nothing follows', () => {
    for (const cause of ['AUTHORITY_AT_FAULT', 'PETITIONER_UNREACHABLE', 'CALENDAR_CHANGED']) {
      const story = lead().when(dismissLead(cause));
      expect([story.status, story.owed]).toEqual(['DISMISSED', []]);
      expect(story.refusal(find())).toBe('STEP_NOT_POSSIBLE');
    }
  });
});

describe('how grave it is', () => {
  it('R21 minor takes both halves of the sentence, and owes the head’s written self-criticism', () => {
    expect(lead().refusal(find({ smallEffect: undefined }))).toBe('SEVERITY_UNCLEAR');
    expect(lead().refusal(find({ slight: false }))).toBe('SEVERITY_UNCLEAR');
    const story = established().when(measure());
    expect([story.status, story.owed]).toEqual(['MEASURED', ['SELF_CRITICISM']]);
    expect(story.refusal(selfCriticism().by({ ...head, id: 'another.head' }))).toBe('NOT_CONCERNED');
    expect(story.when(selfCriticism()).status).toBe('CONCLUDED');
    expect(story.when(selfCriticism()).refusal(selfCriticism())).toBe('STEP_NOT_POSSIBLE');
  });

  it('R21 within the office’s working days of the finding; late or not, it is taken', () => {
    const story = established().when(measure());
    // Found on Monday 13 October, five working days.
    expect(story.lead.finding?.selfCriticism).toEqual({ by: head.id, due: '2025-10-20' });
    expect(story.on('2025-11-03 Mon').when(selfCriticism()).status).toBe('CONCLUDED');
  });

  it('R21 where the office has it so, it is the person responsible who writes it, and not the head', () => {
    const office = { ...WUTONG, selfCriticism: { by: 'OFFICER' as const, workingDays: 3 } };
    const story = lead().in(office).when(hear(), hear('HEAD'), find(), measure());
    expect(story.lead.finding?.selfCriticism).toEqual({ by: handler.id, due: '2025-10-16' });
    expect(story.refusal(selfCriticism())).toBe('NOT_CONCERNED');
    expect(story.when(selfCriticism().by(handler)).status).toBe('CONCLUDED');
  });

  it('R22 any one of the three makes it serious; none of them does not', () => {
    for (const trigger of ['GRAVE', 'CONSIDERABLE_LOSS', 'CONSIDERABLE_EFFECT']) {
      expect(lead().refusal(findSerious({ triggers: [trigger] }))).toBeUndefined();
    }
    expect(lead().refusal(findSerious({ triggers: [] }))).toBe('SEVERITY_UNCLEAR');
  });

  it('R22 serious owes circulated criticism of the head, which the superior decides; the deduction is never owed', () => {
    const story = established(findSerious()).when(measure());
    expect(story.owed).toEqual(['HEAD_CRITICISM']);
    expect(story.when(measureOnHead(['ADMONISHMENT_TALK'])).owed).toEqual(['HEAD_CRITICISM']);
    expect(story.when(measureOnHead()).status).toBe('CONCLUDED');
  });

  it('R22 a deduction is a proposal to whoever has the power, or it is refused', () => {
    const story = established(findSerious());
    expect(story.refusal(measureOnHead(['BONUS_DEDUCTION']))).toBe('BONUS_IS_A_PROPOSAL');
    const proposed = story.when(measureOnHead([{ form: 'BONUS_DEDUCTION', proposedTo: '云汀街道办事处' }]));
    expect(proposed.lead.decisions[0]?.measures).toEqual([{ form: 'BONUS_DEDUCTION', proposedTo: '云汀街道办事处' }]);
  });

  it('R21 R22 severity is said by a person with the reason; there is no default', () => {
    expect(lead().invalid(find({ severity: undefined }))).toEqual(['severity']);
    expect(lead().invalid(find({ severityReason: ' ' }))).toEqual(['severityReason']);
  });

  it('on a matter of integrity only the superior may find it minor', () => {
    const integrity = lead({ input: { source: 'INTEGRITY' } });
    expect(integrity.refusal(find())).toBe('SUPERIOR_ONLY');
    expect(integrity.refusal(findSerious())).toBeUndefined();
    expect(integrity.refusal(find().by(leader))).toBeUndefined();
  });
});

describe('breach of discipline or law', () => {
  it('R11 a matter marked so is not closed by an internal measure alone', () => {
    const story = established(find({ breach: 'DISCIPLINE' })).when(measure(), selfCriticism());
    expect([story.status, story.owed]).toEqual(['MEASURED', ['REFERRAL']]);
    expect(story.when(refer()).status).toBe('CONCLUDED');
  });

  it('R11 it is referred with body, day and papers, from the first suspicion on', () => {
    const story = lead().when(refer());
    expect(story.events.at(-1)).toMatchObject({
      type: 'ReferredToDiscipline',
      on: '2025-10-13',
      body: '区纪委监委',
      documents: ['移送函'],
    });
    expect(story.status).toBe('OPEN');
  });
});

describe('the head', () => {
  it('R24 the head cannot sign a decision about the head, nor the superior’s in their place', () => {
    const story = established(findSerious());
    expect(story.refusal(measureOnHead().by(head))).toBe('RECUSED');
    expect(story.refusal(measureOnHead().by({ ...head, id: 'deputy.head' }))).toBe('SUPERIOR_ONLY');
    expect(story.refusal(measureOnHead())).toBeUndefined();
  });

  it('R24 leadership responsibility is for the head alone, and only where the superior sees fit', () => {
    const story = established(findSerious()).when(measure(), measureOnHead());
    expect(story.status).toBe('CONCLUDED');
    expect(story.refusal(measure(['LEADERSHIP_RESPONSIBILITY']))).toBe('LEADERSHIP_IS_THE_HEADS');
    expect(story.when(measureOnHead(['LEADERSHIP_RESPONSIBILITY'])).lead.decisions).toHaveLength(3);
  });

  it('R24 a lead about the head is decided by the superior alone', () => {
    const story = established(findSerious(), { input: { officer: head.id } });
    expect(story.lead.aboutHead).toBe(true);
    expect(story.refusal(measure().by(head))).toBe('RECUSED');
    expect(story.refusal(measure().by({ ...head, id: 'deputy.head' }))).toBe('SUPERIOR_ONLY');
    expect(story.when(measure(['CIRCULATED_CRITICISM']).by(leader)).status).toBe('CONCLUDED');
  });
});

describe('nobody decides about themselves', () => {
  it.each([
    ['establish', find()],
    ['dismiss', dismissLead()],
    ['take a statement', hear()],
  ])('the supervisor cannot %s in a lead about the supervisor', (_, tried) => {
    const story = lead({ by: leader, input: { officer: supervisor.id } });
    expect(story.refusal(tried)).toBe('RECUSED');
    expect(story.refusal(tried.by(leader))).toBeUndefined();
  });

  it('no machine takes any step', () => {
    for (const tried of [hear(), find(), dismissLead()])
      expect(lead().refusal(tried.by(clock))).toBe('ROLE_NOT_ALLOWED');
    const story = established(findSerious());
    for (const tried of [measure(), refer(), objection()])
      expect(story.refusal(tried.by(clock))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('an objection of the person concerned', () => {
  it('R20 reopens what was concluded until the superior has reviewed it', () => {
    const concluded = established().when(selfCriticism(), measure());
    const objected = concluded.when(objection());
    expect([objected.status, objected.owed]).toEqual(['OBJECTED', ['REVIEW']]);
    expect(objected.refusal(measure())).toBe('STEP_NOT_POSSIBLE');
    expect(objected.when(review()).status).toBe('CONCLUDED');
    expect(objected.when(review('MEASURES_WITHDRAWN')).owed).toEqual(['MEASURE']);
    expect(objected.when(review('REVOKED')).status).toBe('REVOKED');
  });

  it('is for the person responsible and the head, once each until something new is decided', () => {
    const story = established().when(selfCriticism(), measure());
    expect(story.refusal(objection(supervisor))).toBe('NOT_CONCERNED');
    expect(story.refusal(objection(head))).toBeUndefined();
    const answered = story.when(objection(), review());
    expect(answered.refusal(objection())).toBe('ALREADY_OBJECTED');
    expect(story.when(objection()).refusal(objection())).toBe('ALREADY_OBJECTED');
    expect(answered.when(measure(['ADMONISHMENT_TALK'])).refusal(objection())).toBeUndefined();
  });

  it('is not reviewed by whoever decided, nor by the head, on whom every finding falls as well', () => {
    const story = established(find().by(leader)).when(measure(), objection());
    expect(story.refusal(review().by(head))).toBe('ROLE_NOT_ALLOWED');
    expect(story.refusal(review())).toBe('OWN_DECISION');
    expect(story.refusal(review('REVOKED', { body: '云汀街道办事处' }))).toBeUndefined();
    expect(established().when(objection()).refusal(review('MEASURES_WITHDRAWN'))).toBe('NOTHING_TO_WITHDRAW');
  });

  it('does not lie against a mere lead', () => {
    expect(lead().when(hear()).refusal(objection(handler))).toBe('STEP_NOT_POSSIBLE');
  });
});
