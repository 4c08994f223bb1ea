import type { StepForm } from '../../../shared/contracts/step-forms.ts';

/** Every declared step as a form. The build writes them down here (`infra/bundling/build-console.ts`), so that no rule travels to the browser. */
export const STEPS: readonly StepForm[] = [];
