/** 线索的文字材料: what was said and written. Never in a commit, a log or an address; erasable while the record stays provable. */
export interface LeadWords {
  readonly conduct?: string;
  readonly reference?: string;
  readonly statement?: string;
  readonly evidence?: readonly string[];
  /** How each inner test of a ground was met, by the ground and the test. */
  readonly findings?: readonly { readonly ground: string; readonly test?: string; readonly how: string }[];
  readonly severityReason?: string;
  readonly reason?: string;
  readonly vileEffect?: string;
}
