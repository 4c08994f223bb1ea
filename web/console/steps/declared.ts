import type { Register, StepForm } from '../../../shared/contracts/step-forms.ts';
import type { StaffRole } from '../../../shared/petition/actor.ts';
import { STEPS } from './steps-at-build.ts';

const BY_NAME: ReadonlyMap<string, StepForm> = new Map(STEPS.map((step) => [step.name, step]));

/** A declared step (办理环节); undefined for what is no step of staff, as a clock's check. */
export function stepNamed(name: string): StepForm | undefined {
  return BY_NAME.get(name);
}

/** What a step is called, in the record too, where residents and clocks act. */
export function stepTitle(name: string): string {
  return BY_NAME.get(name)?.title.zh ?? OTHERS[name] ?? name;
}

const OTHERS: Readonly<Record<string, string>> = {
  submit: '提交诉求',
  supplement: '补充',
  withdraw: '撤回',
  rate: '评价',
  'check-clocks': '期限检查',
  'note-delivery': '邮件送达情况',
  'examine-upload': '附件检查',
  'sweep-uploads': '附件检查',
};

export function stepsOf(register: Register, roles: readonly StaffRole[]): readonly StepForm[] {
  return STEPS.filter((step) => step.register === register && step.roles.some((role) => roles.includes(role)));
}

/** Of these names the steps that somebody with these roles may take, in the order in which the procedure has them. */
export function stepsAmong(names: readonly string[], roles: readonly StaffRole[]): readonly StepForm[] {
  return STEPS.filter(
    (step) => names.includes(step.name) && !step.opens && step.roles.some((role) => roles.includes(role)),
  );
}
