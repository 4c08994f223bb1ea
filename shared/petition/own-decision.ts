import type { Office } from '../district/office.ts';
import type { Refusal } from './decision.ts';
import type { Petition } from './petition.ts';

/**
 * 以本机关名义受理、答复: an office that handles a matter itself may accept and decide it in its own name where its kind allows it. A
 * residents' committee and a court's reception may not, an enterprise may for its own staff.
 */
export function ownDecisionRefusal(petition: Petition, { decides }: Pick<Office, 'decides'>): Refusal | undefined {
  if (petition.course.at !== 'INTERNAL' || decides === 'ANYBODYS') return undefined;
  if (decides === 'NOBODYS') {
    return {
      code: 'NOT_FOR_THIS_OFFICE',
      zh: '本机关不得以自己名义受理或者出具处理意见书：请转送有权处理的机关；自行办理的，以「回声」告知结果后办结',
      en: 'this office accepts and decides nothing in its own name: transfer it, or give the echo and close',
    };
  }
  if (petition.classification?.ownStaff === true) return undefined;
  return {
    code: 'NOT_FOR_THIS_OFFICE',
    zh: '企业只能以自己名义受理、答复本单位职工的事项：属于的，请在分类时注明「本单位职工」；不属于的，请转送有权处理的机关',
    en: 'an enterprise decides matters of its own staff only: say so when classifying, or transfer it',
  };
}
