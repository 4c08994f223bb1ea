import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Bilingual } from '../../shared/petition/codes.ts';

/** An alarm: whom it is about, and when it goes off. Its id is its heading in `docs/runbook.md`. */
export interface AlarmDeclaration {
  readonly id: string;
  readonly title: Bilingual;
  /** 谁受影响: who is hurt while this lasts. */
  readonly hurt: Bilingual;
  readonly metric: IMetric;
  /** `below` is about what should be there: saying nothing is then as bad as saying none. */
  readonly when: { readonly atLeast: number } | { readonly above: number } | { readonly below: number };
  /** @default one */
  readonly periods?: number;
  /** How many of the periods must be bad. @default all of them */
  readonly badPeriods?: number;
}
