import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, particularsOf, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text, wholeNumber } from '../fields.ts';
import { openQuestions } from '../reception.ts';
import { followingStep } from '../step.ts';

/** 答复询问 (R39 b, 问有答声): the answer to a question that nobody could answer at the counter. */
export const answerQuestion = followingStep({
  name: 'answer-question',
  title: { zh: '答复询问', en: 'Answer a question' },
  roles: ['receiver', 'handler', 'head'],
  basis: [officeRule('五(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    question: wholeNumber({ zh: '问题序号', en: 'number of the question' }, 1, 200),
    on: day({ zh: '答复日期', en: 'day' }),
    means: oneOf({ zh: '答复方式', en: 'means' }, MEANS),
    answer: text({ zh: '答复内容', en: 'the answer' }, 500),
  }),
  aside: ({ question, answer }) => ({ answer: { question, answer } }),
  actedOn: (input) => input.on,
  decide: (petition, { question, on, means }, context) => {
    const open = openQuestions(petition).map(({ number }) => number);
    if (!open.includes(question)) {
      return refuse({
        code: 'QUESTION_UNKNOWN',
        field: 'question',
        zh:
          open.length === 0
            ? '没有待答复的问题'
            : `没有待答复的第${question}个问题；待答复的有：第${open.join('、')}个`,
        en: open.length === 0 ? 'no question waits for an answer' : `waiting for an answer: ${open.join(', ')}`,
      });
    }
    return happened({ type: 'QuestionAnswered', on, means, question, particulars: particularsOf(context) });
  },
});
