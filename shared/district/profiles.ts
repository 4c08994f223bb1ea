import type { Bilingual } from '../petition/codes.ts';

export interface Profile {
  readonly title: Bilingual;
  /** 可以自己名义受理、答复: as handling authority, or for its own staff's matters. */
  readonly decidesItself: boolean;
}

/** Kinds of office. A residents' committee is no state organ: it receives, forwards, follows up and reports back. */
export const PROFILES = {
  community: { title: { zh: '社区（居民委员会）', en: 'community' }, decidesItself: false },
  township: { title: { zh: '乡镇', en: 'township' }, decidesItself: true },
  subdistrict: { title: { zh: '街道', en: 'subdistrict' }, decidesItself: true },
  enterprise: { title: { zh: '企业', en: 'enterprise' }, decidesItself: true },
  court: { title: { zh: '法院', en: 'court' }, decidesItself: false },
} as const satisfies Readonly<Record<string, Profile>>;
