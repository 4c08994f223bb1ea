import type { Page } from 'playwright-core';
import { LEAKING_ROOF } from '../../support/leaking-roof.ts';
import type { Lived } from './lived-petition.ts';

/** What the pages are shown of: two petitions, and the link of a mail. */
export interface Shown {
  readonly running: Lived;
  readonly answered: Lived & { readonly ratingLink: string };
}

/** A page for residents, or one of its states, and how a person comes to it. */
export interface ResidentPage {
  readonly name: string;
  reach(page: Page, shown: Shown): Promise<void>;
}

/** The large button of the form. */
export const ON = 'main form > button[type=submit]:not(.plain)';

export const FORM_PAGES = ['who', 'contact', 'kind', 'where', 'what', 'request'] as const;

const TYPED: Readonly<Record<(typeof FORM_PAGES)[number], Readonly<Record<string, string>>>> = {
  who: { '#petitioner-name': LEAKING_ROOF.petitioner.name },
  contact: {
    '#petitioner-phone': LEAKING_ROOF.petitioner.phone,
    '#petitioner-email': LEAKING_ROOF.petitioner.email,
    '#petitioner-address': LEAKING_ROOF.petitioner.address,
  },
  kind: { '#subject': LEAKING_ROOF.subject },
  where: { '#place': LEAKING_ROOF.place },
  what: { '#statement': LEAKING_ROOF.statement },
  request: { '#request': LEAKING_ROOF.request },
};

/** Presses a button of a page and waits for the page behind it. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

/** Fills in the form page by page, as a person does, and stands before the page named. */
export async function fillIn(
  page: Page,
  until: (typeof FORM_PAGES)[number] | 'check',
  typed: Readonly<Record<string, Readonly<Record<string, string>>>> = TYPED,
): Promise<void> {
  await page.goto('/petitions/new/who');
  for (const name of FORM_PAGES) {
    if (name === until) return;
    for (const [field, text] of Object.entries(typed[name] ?? {})) await page.fill(field, text);
    await press(page, ON);
  }
}

export async function follow(page: Page, { petitionNo, queryCode }: Lived): Promise<void> {
  await page.goto('/track');
  await page.fill('#petitionNo', petitionNo);
  await page.fill('#queryCode', queryCode);
  await press(page, ON);
}

const at = (path: string, name = path): ResidentPage => ({
  name,
  reach: async (page) => {
    await page.goto(path);
  },
});

/** The page as it comes back after its button was pressed with nothing filled in. */
const failed = (path: string): ResidentPage => ({
  name: `${path} with mistakes`,
  async reach(page) {
    await page.goto(path);
    await press(page, ON);
  },
});

const reached = (name: string, reach: ResidentPage['reach']): ResidentPage => ({ name, reach });

const act = (name: string): readonly ResidentPage[] => [
  reached(`act ${name}`, async (page, { answered }) => {
    await follow(page, answered);
    await press(page, `form:has(input[value="${name}"]) button`);
  }),
  reached(`act ${name} with mistakes`, async (page, { answered }) => {
    await follow(page, answered);
    await press(page, `form:has(input[value="${name}"]) button`);
    await press(page, ON);
  }),
];

export const RESIDENT_PAGES: readonly ResidentPage[] = [
  at('/'),
  ...['/', '/petitions/new/all', '/track', '/commitments', '/privacy', '/due-dates'].map((path) =>
    at(`${path}?lang=en`),
  ),
  ...FORM_PAGES.map((name) => at(`/petitions/new/${name}`)),
  ...(['who', 'kind', 'what', 'request'] as const).map((name) => failed(`/petitions/new/${name}`)),
  reached('who, for somebody else, with mistakes', async (page) => {
    await page.goto('/petitions/new/who');
    await page.click('summary');
    await page.fill('#agent-name', '何秀兰');
    await press(page, ON);
  }),
  reached('contact, anonymous', async (page) => {
    await page.goto('/petitions/new/who');
    await page.check('#anonymous');
    await press(page, ON);
  }),
  reached('contact with mistakes', async (page) => {
    await page.goto('/petitions/new/contact');
    await page.fill('#petitioner-phone', 'call me');
    await press(page, ON);
  }),
  at('/petitions/new/all'),
  failed('/petitions/new/all'),
  reached('check', (page) => fillIn(page, 'check')),
  reached('check with mistakes', async (page) => {
    await page.goto('/petitions/new/request');
    await page.fill('#request', LEAKING_ROOF.request);
    await press(page, ON);
  }),
  reached('changed from check', async (page) => {
    await fillIn(page, 'check');
    await press(page, '.part:nth-of-type(5) button');
  }),
  reached('receipt', async (page) => {
    await fillIn(page, 'check');
    await press(page, ON);
  }),
  at('/track'),
  reached('track, a wrong code', (page) => follow(page, { petitionNo: '012-345-6789', queryCode: '00000000' })),
  reached('status, running', (page, { running }) => follow(page, running)),
  reached('status, answered', async (page, { answered }) => {
    await follow(page, answered);
    for (const summary of await page.locator('main summary').all()) await summary.click();
  }),
  ...['supplement', 'request-review', 'rate', 'request-recusal', 'withdraw'].flatMap(act),
  reached('done', async (page, { running }) => {
    await follow(page, running);
    await press(page, 'form:has(input[value="supplement"]) button');
    await page.fill('#statement', '又漏了。');
    await press(page, ON);
  }),
  at('/attachments'),
  reached('attachments, a wrong code', async (page) => {
    await page.goto('/attachments');
    await press(page, ON);
  }),
  reached('upload', async (page, { running }) => {
    await page.goto('/attachments');
    await page.fill('#petitionNo', running.petitionNo);
    await page.fill('#queryCode', running.queryCode);
    await press(page, ON);
  }),
  at('/attachments/received'),
  at('/appointments'),
  at('/complaints'),
  failed('/complaints'),
  reached('complaint receipt', async (page) => {
    await page.goto('/complaints');
    await page.check('[name=subject][value=SERVICE]');
    await page.check('[name="codes.DELAY"]');
    await page.fill('[name=what]', '等了一上午。');
    await page.check('[name=anonymous]');
    await press(page, ON);
  }),
  reached('rating', async (page, { answered }) => {
    await page.goto(answered.ratingLink);
  }),
  reached('rating with mistakes', async (page, { answered }) => {
    await page.goto(answered.ratingLink);
    await press(page, ON);
  }),
  at('/rate?link=nobody-knows', 'a link that is not valid'),
  at('/commitments'),
  at('/due-dates'),
  failed('/due-dates'),
  reached('due dates, reckoned', async (page) => {
    await page.goto('/due-dates');
    await page.fill('#days', '30');
    await press(page, ON);
  }),
  at('/privacy'),
  at('/accessibility'),
  at('/petitions/new/nothing', 'no such page'),
];
