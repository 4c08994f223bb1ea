import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { NOT_CONFIRMED } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, dayOfMoment, moment, oneOf, staffId, text, yesNo, titled } from '../fields.ts';
import { momentOf } from '../special.ts';
import { followingStep } from '../step.ts';

/**
 * 接待记录 (R38, R39 a–c): when the visitor came and was greeted, each question with its answer or with who answers it by when,
 * whether the record was read back and confirmed, and the slip to take home. What was said stays beside the record. Nothing is
 * scored and nobody is sanctioned for a gap; the head is shown it.
 */
export const recordReception = followingStep({
  name: 'record-reception',
  title: { zh: '接待记录', en: 'Record the reception' },
  roles: ['receiver'],
  basis: [officeRule('五(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    arrivedAt: z.optional(moment({ zh: '到达时刻', en: 'moment of arrival' })),
    greeted: yesNo({ zh: '来有迎声', en: 'greeted on arrival' }),
    questions: z.optional(
      titled(
        z
          .array(
            z.strictObject({
              question: text({ zh: '询问的问题', en: 'the question' }, 300),
              answer: z.optional(text({ zh: '当场答复', en: 'the answer' }, 500)),
              answeredBy: z.optional(
                titled(
                  z.strictObject({
                    who: staffId({ zh: '由谁答复', en: 'who will answer' }),
                    by: day({ zh: '答复期限', en: 'by when' }),
                  }),
                  { zh: '由谁何时答复', en: 'who answers, by when' },
                ),
              ),
            }),
          )
          .check(z.maxLength(20, '最多20个问题 / at most twenty')),
        { zh: '未能当场答复的问题', en: 'questions left open' },
      ),
    ),
    confirmed: z.optional(yesNo({ zh: '经信访人核对', en: 'read back and confirmed' })),
    notConfirmedBecause: z.optional(oneOf({ zh: '未经核对的原因', en: 'why not confirmed' }, NOT_CONFIRMED)),
    slipGiven: yesNo({ zh: '走有送声，已交回执', en: 'seen off with the slip' }),
  }),
  aside: ({ questions = [] }) =>
    questions.length === 0
      ? undefined
      : {
          questions: questions.map(({ question, answer }) => ({
            question,
            ...(answer === undefined ? {} : { answer }),
          })),
        },
  actedOn: (input) => dayOfMoment(input.arrivedAt),
  decide: (petition, input, context) => {
    const { greeted, questions = [], notConfirmedBecause, slipGiven } = input;
    const unclear = questions.findIndex(
      ({ answer, answeredBy }) => (answer === undefined) === (answeredBy === undefined),
    );
    if (unclear >= 0) {
      return refuse({
        code: 'ANSWER_MISSING',
        field: `questions.${unclear}`,
        zh: `第${unclear + 1}个问题：已经答复的填写答复内容，没有的填写由谁在哪天前答复，二者填一项`,
        en: `question ${unclear + 1}: give the answer, or who will answer by when; one of the two`,
        basis: [officeRule('五(3)')],
      });
    }
    const late = questions.find(({ answeredBy }) => answeredBy !== undefined && answeredBy.by < context.today);
    if (late !== undefined) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'questions',
        zh: '答复期限不能早于今天',
        en: 'the day of an answer to come lies ahead',
      });
    }
    const confirmed = input.confirmed ?? petition.registered.confirmedByPetitioner === true;
    if (confirmed === (notConfirmedBecause !== undefined)) {
      return refuse({
        code: 'READ_BACK_MISSING',
        field: 'confirmed',
        zh: '登记内容须读给信访人核对：已核对的注明，未经核对的选择原因，二者填一项',
        en: 'read the record back: say that it was confirmed, or why it was not; one of the two',
        basis: [officeRule('五(3)')],
      });
    }
    const arrivedAt = momentOf(input.arrivedAt, context);
    if (typeof arrivedAt !== 'string') return refuse(arrivedAt);
    return happened({
      type: 'ReceptionRecorded',
      arrivedAt,
      greeted,
      questions: questions.map(({ answeredBy }) => (answeredBy === undefined ? { answered: true } : answeredBy)),
      readBack:
        notConfirmedBecause === undefined ? { confirmed: true } : { confirmed: false, because: notConfirmedBecause },
      slipGiven,
      ...(context.particulars === undefined ? {} : { particulars: context.particulars }),
    });
  },
});
