/** 投诉的文字材料: who complained, of whom, in their own words, and what was looked into. Never in a commit, a row, a log or an address; erasable. */
export interface ComplaintWords {
  readonly complainant?: Complainant;
  /** 信访编号 the complaint speaks of. With the words, because it may say who complained. */
  readonly petitionNo?: string;
  /** Name, number or post on the name plate, or what they looked like. */
  readonly who?: string;
  readonly what?: string;
  /** What whoever looks into it notes; the complainant never reads it. */
  readonly findings?: string;
}

export interface Complainant {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** 答复内容: the only words of a complaint that its query code opens. They stand apart from the others for that reason. */
export interface ComplaintAnswer {
  readonly told: string;
}

export type ComplaintAside = ComplaintWords | ComplaintAnswer;

export function isAnswer(aside: ComplaintAside): aside is ComplaintAnswer {
  return 'told' in aside;
}
