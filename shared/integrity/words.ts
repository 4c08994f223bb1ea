/** 廉洁申报、礼品登记的文字材料: who offered what. Never in a commit, a row or a log; erasable. */
export interface IntegrityWords {
  /** What was offered, in the order of the declaration. */
  readonly offers?: readonly string[];
  /** 赠送人: shown with all but the first character covered. */
  readonly offeredBy?: string;
  readonly petitionNo?: string;
  readonly what?: string;
}
