import type { TimeOfDay } from '../calendar/instant.ts';
import type { OfficeHours } from '../calendar/working-days.ts';
import type { Bilingual } from '../petition/codes.ts';

/** 上午、下午: a duty lasts half a day. */
export const HALVES = {
  MORNING: { zh: '上午', en: 'morning' },
  AFTERNOON: { zh: '下午', en: 'afternoon' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Half = keyof typeof HALVES;

export interface HalfDay {
  readonly half: Half;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

const NOON: TimeOfDay = '12:00';

/** The halves of a working day in which the counter is open, with the times that were made public. */
export function publishedHalves({ opens, closes, midday }: OfficeHours): readonly HalfDay[] {
  const noon = midday?.from ?? NOON;
  const again = midday?.to ?? NOON;
  return [
    ...(opens < noon ? [{ half: 'MORNING', from: opens, to: closes < noon ? closes : noon } as const] : []),
    ...(closes > again ? [{ half: 'AFTERNOON', from: opens > again ? opens : again, to: closes } as const] : []),
  ];
}

/** The half a time of day belongs to: whoever comes while the counter rests at noon comes for the afternoon. */
export function halfAt({ midday }: OfficeHours, time: string): Half {
  return time < (midday?.from ?? NOON) ? 'MORNING' : 'AFTERNOON';
}
