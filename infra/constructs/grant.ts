import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * A permission together with its address: what a function may do and the settings that tell it where. Capabilities hand
 * these out.
 */
export interface Grant {
  readonly statements: readonly PolicyStatement[];
  /** By the names of `shared/contracts/environment.ts`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Findings of cdk-nag that the statements raise on purpose. */
  readonly acknowledged?: readonly Acknowledged[];
}

/** A finding that was looked at and accepted; the reason is for whoever reviews the list. */
export interface Acknowledged {
  /** With its prefix: `AwsSolutions::AwsSolutions-IAM5[Resource::…]`. An id without it matches nothing, silently. */
  readonly id: string;
  readonly reason: string;
}
