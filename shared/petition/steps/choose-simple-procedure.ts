import * as z from 'zod/mini';
import { SIMPLE_PROCEDURE } from '../../district/legal-basis.ts';
import { SIMPLE_GROUNDS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, oneOf, yesNo } from '../fields.ts';
import { fitsSimpleProcedure } from '../simple-procedure.ts';
import { followingStep } from '../step.ts';

/**
 * 适用简易办理: a person finds that a first matter is plain; ten working days from its acceptance are promised beside the law's sixty. Off
 * unless the district has it.
 */
export const chooseSimpleProcedure = followingStep({
  name: 'choose-simple-procedure',
  title: { zh: '适用简易办理', en: 'Take the simple procedure' },
  roles: ['handler', 'head'],
  basis: [SIMPLE_PROCEDURE],
  input: z.strictObject({
    ...COMMON_FIELDS,
    ground: oneOf({ zh: '适用情形', en: 'why it is plain' }, SIMPLE_GROUNDS),
    firstTime: yesNo({ zh: '初次信访', en: 'brought for the first time' }),
  }),
  decide: (petition, { ground, firstTime }, { today }) => {
    if (petition.simple !== undefined) {
      return refuse({
        code: 'ALREADY_SIMPLE',
        zh: '本事项已经适用简易办理',
        en: 'it takes the simple procedure already',
      });
    }
    if (!firstTime || !fitsSimpleProcedure(petition)) {
      return refuse({
        code: 'NOT_SIMPLE',
        zh: '简易办理只适用于已分类的初次信访；检举控告、涉法涉诉和重复信访按各自的程序办理',
        en: 'only a first, classified matter; accusations, litigation and repeats take their own way',
        basis: [SIMPLE_PROCEDURE],
      });
    }
    return happened({ type: 'SimpleProcedureChosen', on: today, ground });
  },
});
