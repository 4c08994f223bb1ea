import type { Page } from 'playwright-core';
import { DESK } from '../support/browser-visit.ts';
import type { BrowserVisit } from '../support/browser-visit.ts';

/** A picture for the documentation: how to come to what it shows. */
export interface Screen {
  /** Of the file, `resident-start`; each size adds its own name. */
  readonly name: string;
  readonly title: string;
  readonly sizes: readonly (keyof typeof SCREEN_SIZES)[];
  /** What a window shows, and not the whole of a page that scrolls. */
  readonly windowOnly?: boolean;
  reach(page: Page): Promise<void>;
}

/** Pictures that belong together. They are taken in their order, in one district, and may move its clock. */
export interface ScreenGroup {
  readonly title: string;
  /** When it is as the district is reset for them. */
  readonly now: string;
  screens(visit: BrowserVisit): Promise<readonly Screen[]>;
}

/** One pixel for one: pictures stay small, and are as sharp as the page of the repository shows them. */
export const SCREEN_SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: DESK,
} as const;
