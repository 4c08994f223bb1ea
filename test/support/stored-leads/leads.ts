import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { assignHandler, classify, submitted } from '../acts.ts';
import { head, leader, WUTONG } from '../office.ts';
import { proposalsOf } from '../../../shared/accountability/proposals.ts';
import {
  established,
  find,
  findSerious,
  hear,
  lead,
  type LeadStory,
  measure,
  measureOnHead,
  objection,
  refer,
  review,
  selfCriticism,
} from '../lead-story.ts';
import { given, PETITION_NO } from '../story.ts';

/** The newest form of what is stored. */
export const STORED_LEAD_VERSION = 'v2';

/** Together they hold every event there is. */
export const STORED_LEADS: Readonly<Record<string, () => LeadStory>> = {
  'overdue-not-pursued': () => {
    const late = given(submitted({ on: '2025-10-09 Thu' }))
      .when(classify(), assignHandler())
      .waitUntil('2025-10-14 Tue', '12:00');
    const [proposal] = proposalsOf(PETITION_NO, late.commits, WUTONG);
    if (proposal === undefined) throw new Error('nothing was proposed');
    const notPursued = { cause: 'AUTHORITY_AT_FAULT', reason: '区住建局系统停机两日' };
    return lead({ on: '2025-10-14 Tue', proposal, input: { notPursued } });
  },
  'minor-and-objected': () =>
    lead()
      .when(hear('OFFICER', { declined: true }), find())
      .on('2025-10-15 Wed')
      .when(measure(), selfCriticism(), objection(), review('MEASURES_WITHDRAWN'), measure(['ADMONISHMENT_TALK'])),
  'serious-and-referred': () =>
    established(findSerious({ breach: 'DISCIPLINE' }))
      .after({ leadNo: 'L1', officer: 'chen.handler', on: calendarDate('2025-05-06') })
      .when(
        measure(['REASSIGNMENT'], { documentNo: '梧社发〔2025〕3号' }),
        measureOnHead(['CIRCULATED_CRITICISM', { form: 'BONUS_DEDUCTION', proposedTo: '云汀街道办事处' }], {
          vileEffect: '引发多人上访',
        }),
        refer(),
      ),
  'about-the-head-and-revoked': () =>
    lead({ by: leader, input: { source: 'INSPECTION', officer: head.id } }).when(
      hear(),
      find().by(leader),
      objection(head),
      review('REVOKED', { body: '云汀街道办事处' }),
    ),
};
