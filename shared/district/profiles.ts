import type { Bilingual } from '../petition/codes.ts';

/** What kind of office it is: who comes to it, what it may decide, which steps it does not have. Its clocks are its rule set's. */
export interface Profile {
  readonly title: Bilingual;
  /** 谁可以提出: said where petitions are handed in. Whoever else comes is registered, helped and sent on like anybody. */
  readonly petitioners: Bilingual;
  /** 可以自己名义受理、答复: nobody's matters, its own staff's (本单位职工), or anybody's. */
  readonly decides: 'NOBODYS' | 'OWN_STAFFS' | 'ANYBODYS';
  /** Steps of the procedure this kind of office has not; never one of a petitioner's. */
  readonly without: readonly string[];
}

const ANYBODY: Bilingual = {
  zh: '公民、法人和其他组织都可以提出。',
  en: 'Any person, company or organisation may bring a matter.',
};

/** Kinds of office. A residents' committee is no state organ: it receives, forwards, follows up and reports back. */
export const PROFILES = {
  community: {
    title: { zh: '社区（居民委员会）', en: 'community' },
    petitioners: ANYBODY,
    decides: 'NOBODYS',
    without: [],
  },
  township: { title: { zh: '乡镇', en: 'township' }, petitioners: ANYBODY, decides: 'ANYBODYS', without: [] },
  subdistrict: { title: { zh: '街道', en: 'subdistrict' }, petitioners: ANYBODY, decides: 'ANYBODYS', without: [] },
  enterprise: {
    title: { zh: '企业', en: 'enterprise' },
    petitioners: {
      zh: '本单位职工、离退休人员及其家属都可以提出；其他人提出的，同样登记，并转送有权处理的机关。',
      en: 'For those who work or worked here and their families; a matter of anybody else is registered all the same, and sent on.',
    },
    decides: 'OWN_STAFFS',
    without: [],
  },
  // It receives and sends on: what it judges, it judges in its proceedings.
  court: {
    title: { zh: '法院', en: 'court' },
    petitioners: {
      zh: '公民、法人和其他组织都可以提出；诉讼、执行事项依照诉讼程序办理。',
      en: 'Anybody may bring a matter; what is under litigation or enforcement takes the way of that procedure.',
    },
    decides: 'NOBODYS',
    without: ['handle-internally', 'record-mediation'],
  },
} as const satisfies Readonly<Record<string, Profile>>;
