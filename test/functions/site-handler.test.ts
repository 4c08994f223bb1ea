import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PETITIONER } from '../support/acts.ts';
import { type Answered, type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { auditor } from '../support/office.ts';

const FORM_KEY = 'a0b1c2d3-form';
const FILLED = {
  formKey: FORM_KEY,
  'petitioner.name': PETITIONER.name,
  'petitioner.phone': PETITIONER.phone,
  'petitioner.email': PETITIONER.email,
  'petitioner.address': PETITIONER.address,
  subject: PETITION.subject,
  statement: PETITION.statement,
  request: PETITION.request,
  place: PETITION.place,
};

const handIn = (desk: Desk, form: Readonly<Record<string, string>>, query?: Readonly<Record<string, string>>) =>
  desk.site({ path: '/petitions', form, ...(query === undefined ? {} : { query }) });

const plain = (page: Answered): string =>
  page.text
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, '');
const digits = (page: Answered, count: number): readonly string[] =>
  plain(page).match(new RegExp(`(?<!\\d)\\d{${count}}(?!\\d)`, 'g')) ?? [];
const formKeyIn = (page: Answered): string => /name="formKey" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
const fieldIds = (page: Answered): readonly string[] =>
  [...page.text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

/** Number and code of a receipt's page, as a person reads them. */
function receiptOn(page: Answered): { readonly petitionNo: string; readonly queryCode: string } {
  const [, numbers = ''] = /<dl class="numbers">(.*?)<\/dl>/s.exec(page.text) ?? [];
  const [petitionNo = '', queryCode = ''] = [...numbers.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]+>|\D/g, ''),
  );
  return { petitionNo, queryCode };
}

function expectWhole(page: Answered): void {
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  // A form that is being filled in may be gone back to; nothing else is kept by a browser.
  const isTyping = page.text.includes('id="petition"');
  expect(page.headers['cache-control']).toBe(isTyping ? 'private, no-cache' : 'no-store');
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  const style = /<style>(.*?)<\/style>/s.exec(page.text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = page.headers['content-security-policy'] ?? '';
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(page.text.match(/<style>/g)).toHaveLength(1);
  expect(page.text).not.toMatch(/<script(?! src="\/site\.js)|style="| on\w+="|<iframe|<img/);
  expect(page.text).toMatch(/^<!doctype html>/);
}

describe('the form', () => {
  it('hands in a petition, as API Gateway passes a form on, and shows number, code and days', async () => {
    const desk = openDesk();
    const page = await handIn(desk, FILLED);
    expect(page.status).toBe(201);
    expectWhole(page);
    const { petitionNo, queryCode } = receiptOn(page);
    expect([petitionNo.length, queryCode.length]).toEqual([10, 8]);
    const seen = await desk.expectOk('track', { body: { petitionNo, queryCode } });
    expect(seen.body.status).toBe('RECEIVED');
    const file = await desk.expectOk('petition-file', { no: petitionNo, by: auditor });
    expect(file.body.particulars).toEqual(PETITION);
  });

  it('a guardian writes for a child: whose it is and who acts, in what right; a mistake opens the part again', async () => {
    const desk = openDesk();
    const forChild = { ...FILLED, underFourteen: 'true', 'agent.name': '何秀兰', 'agent.phone': '13900001234' };
    const again = await handIn(desk, forChild);
    expect(again.status).toBe(422);
    expect(again.text).toContain('<details open>');
    expect(again.text).toContain('value="何秀兰"');
    expect(again.text).toContain('您是他的：请选一项');
    expect(again.text).not.toMatch(/：[^<]*NEAR_RELATIVE/);
    const page = await handIn(desk, { ...forChild, 'agent.relation': 'GUARDIAN' });
    expect(page.status).toBe(201);
    const { body } = await desk.expectOk('petition-file', { no: receiptOn(page).petitionNo, by: auditor });
    expect(body).toMatchObject({ underFourteen: true, agent: { relation: 'GUARDIAN', authorityNoted: false } });
    expect(body.particulars.agent).toEqual({ name: '何秀兰', relation: 'GUARDIAN', phone: '13900001234' });
    expect((await desk.site({ path: '/petitions/new/all' })).text).toMatch(/<details\s*>/);
  });

  it('the receipt repeats no person and no word of what was handed in', async () => {
    const page = await handIn(openDesk(), FILLED);
    expect(PERSONAL.filter((words) => page.text.includes(words))).toEqual([]);
  });

  it('a second press gives the same receipt, to the letter, and one petition', async () => {
    const desk = openDesk();
    const [first, second] = [await handIn(desk, FILLED), await handIn(desk, FILLED)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
    const atOnce = await Promise.all([1, 2, 3].map(() => handIn(desk, { ...FILLED, formKey: 'another-form' })));
    expect(new Set(atOnce.map(({ text }) => text)).size).toBe(1);
    expect(desk.table.items('PETITION#')).toHaveLength(2);
  });

  it('the same form with other words asks again, keeps them, and a further press hands them in', async () => {
    const desk = openDesk();
    await handIn(desk, FILLED);
    const changed = { ...FILLED, subject: '楼道灯也坏了' };
    const asked = await handIn(desk, changed);
    expect(asked.status).toBe(422);
    expectWhole(asked);
    expect(plain(asked)).toContain('您刚才已经提交过一份');
    expect(asked.text).toContain('value="楼道灯也坏了"');
    expect(formKeyIn(asked)).not.toBe(FORM_KEY);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
    expect((await handIn(desk, { ...changed, formKey: formKeyIn(asked) })).status).toBe(201);
    expect(desk.table.items('PETITION#')).toHaveLength(2);
  });

  it('with mistakes keeps everything typed, points at the fields, and hands in nothing', async () => {
    const desk = openDesk();
    const typed = {
      ...FILLED,
      'petitioner.phone': 'call <me> & "wait"',
      subject: '   ',
      statement: '第一行\r\n第二行 <b>粗</b>',
      request: '',
    };
    const page = await handIn(desk, typed);
    expect(page.status).toBe(422);
    expectWhole(page);
    expect(desk.table.puts).toEqual([]);
    expect(page.text).toContain('value="call &lt;me&gt; &amp; &quot;wait&quot;"');
    expect(page.text).toContain('第一行\n第二行 &lt;b&gt;粗&lt;/b&gt;</textarea>');
    for (const kept of [PETITIONER.name, PETITIONER.email, PETITIONER.address, PETITION.place]) {
      expect(page.text).toContain(`value="${kept}"`);
    }
    expect(formKeyIn(page)).toBe(FORM_KEY);
    const ids = fieldIds(page);
    const [, summary = ''] = /role="alert"[^>]*>(.*?)<\/ul>/s.exec(page.text) ?? [];
    const linked = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(linked).toEqual(['petitioner-phone', 'subject', 'request']);
    for (const id of linked) expect(ids).toContain(id);
    for (const id of linked) expect(page.text).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`, 's'));
  });

  it('mended after a mistake goes through under the same key', async () => {
    const desk = openDesk();
    const page = await handIn(desk, { ...FILLED, request: '' });
    const mended = await handIn(desk, { ...FILLED, formKey: formKeyIn(page) });
    expect(mended.status).toBe(201);
    expect((await handIn(desk, { ...FILLED, formKey: formKeyIn(page) })).text).toBe(mended.text);
  });

  it('anonymous: with no name it is taken, with a name it is asked about', async () => {
    const desk = openDesk();
    const nameless = { formKey: FORM_KEY, anonymous: 'true', subject: '一', statement: '二', request: '三' };
    expect((await handIn(desk, nameless)).status).toBe(201);
    const both = await handIn(desk, { ...nameless, formKey: 'another-form', 'petitioner.name': '窦桂枝' });
    expect(both.status).toBe(422);
    expect(both.text).toContain('value="窦桂枝"');
  });

  it.each(['', 'short', '../../etc', 'x'.repeat(65), '<script>'])(
    'the form key %j is no key: every press counts',
    async (formKey) => {
      const desk = openDesk();
      const [one, two] = [await handIn(desk, { ...FILLED, formKey }), await handIn(desk, { ...FILLED, formKey })];
      expect([one.status, two.status]).toEqual([201, 201]);
      expect(receiptOn(one).petitionNo).not.toBe(receiptOn(two).petitionNo);
    },
  );

  it('a field that is no field of the form is left aside, a form too large is told so', async () => {
    const desk = openDesk();
    expect((await handIn(desk, { ...FILLED, colour: 'red', __proto__: 'x' })).status).toBe(201);
    const large = await handIn(desk, { ...FILLED, statement: '长'.repeat(60_000) });
    expect(large.status).toBe(413);
    expectWhole(large);
  });

  it('text too long is told so with the text still there', async () => {
    const statement = '长'.repeat(5001);
    const page = await handIn(openDesk(), { ...FILLED, statement });
    expect(page.status).toBe(422);
    expect(page.text).toContain(statement);
  });

  it('each fresh form has a key of its own', async () => {
    const desk = openDesk();
    const fresh = () => desk.site({ path: '/petitions/new/all' });
    const [one, two] = [await fresh(), await fresh()];
    expect(formKeyIn(one)).toMatch(/^[\w-]{8,64}$/);
    expect(formKeyIn(one)).not.toBe(formKeyIn(two));
  });
});

describe('following it', () => {
  const handedIn = async () => {
    const desk = openDesk();
    return { desk, receipt: await desk.handIn() };
  };
  const follow = (desk: Desk, petitionNo: string, queryCode: string) =>
    desk.site({ path: '/track', form: { petitionNo, queryCode } });

  it('by number and code: where it stands, and nobody’s name', async () => {
    const { desk, receipt } = await handedIn();
    const page = await follow(desk, receipt.petitionNo, receipt.queryCode);
    expect(page.status).toBe(200);
    expectWhole(page);
    expect(plain(page)).toContain('已登记');
    expect(PERSONAL.filter((words) => page.text.includes(words))).toEqual([]);
    expect(page.text).not.toContain(receipt.queryCode);
  });

  it('a wrong number and a wrong code look alike but for what was typed, and the code is not shown again', async () => {
    const { desk, receipt } = await handedIn();
    const pages = [
      await follow(desk, receipt.petitionNo, '99999999'),
      await follow(desk, '000-000-0000', '99999999'),
      await follow(desk, '<b>', '99999999'),
    ];
    const typed = [receipt.petitionNo, '000-000-0000', '&lt;b&gt;'];
    const alike = pages.map((page, at) => page.text.replaceAll(typed[at] ?? '', 'TYPED'));
    expect(new Set(alike).size).toBe(1);
    for (const page of pages) {
      expectWhole(page);
      expect([page.status, page.text.includes('99999999')]).toEqual([404, false]);
    }
  });

  it('too many tries: told when to come back', async () => {
    const { desk, receipt } = await handedIn();
    for (let tries = 0; tries < 10; tries += 1) await follow(desk, receipt.petitionNo, '00000000');
    const page = await follow(desk, receipt.petitionNo, receipt.queryCode);
    expect([page.status, page.headers['retry-after']]).toEqual([429, '3600']);
    expectWhole(page);
  });
});

describe('every page', () => {
  const everyPage = async () => {
    const desk = openDesk();
    const receipt = await handIn(desk, FILLED);
    const { petitionNo, queryCode } = receiptOn(receipt);
    const tracked = { path: '/track', form: { petitionNo, queryCode } };
    const pages = [receipt];
    for (const query of [{}, { lang: 'en' }]) {
      for (const path of ['/', '/track', '/commitments']) pages.push(await desk.site({ path, query }));
      pages.push(await desk.site({ ...tracked, query }));
      pages.push(await desk.site({ path: '/track', form: { petitionNo, queryCode: '00000000' }, query }));
      pages.push(await handIn(desk, { ...FILLED, request: '' }, query));
      pages.push(await handIn(desk, { ...FILLED, request: '别的' }, query));
    }
    return { pages, secrets: [petitionNo, queryCode, ...PERSONAL, encodeURIComponent(PETITIONER.name)] };
  };

  it('is whole and allows exactly its own style', async () => {
    const { pages } = await everyPage();
    for (const page of pages) expectWhole(page);
  });

  it('no number, code or person stands in any address, and nobody is sent on', async () => {
    const { pages, secrets } = await everyPage();
    for (const page of pages) {
      expect(page.headers['location']).toBeUndefined();
      const addresses = [...page.text.matchAll(/ (?:href|action|formaction|src)="([^"]*)"/g)].map(
        ([, url = '']) => url,
      );
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) {
        const bare = decodeURIComponent(address).replaceAll(/[-\s]/g, '');
        expect(secrets.filter((secret) => bare.includes(secret.replaceAll(/[-\s]/g, '')))).toEqual([]);
      }
      expect(page.text).not.toMatch(/<form[^>]*method="get"/i);
    }
  });

  it('a code is shown once, on the receipt, and nowhere else', async () => {
    const { pages, secrets } = await everyPage();
    const [, queryCode = ''] = secrets;
    const showing = pages.filter((page) => digits(page, 8).includes(queryCode) || page.text.includes(queryCode));
    expect(showing.length).toBeLessThanOrEqual(1);
  });

  it('a fault of ours is a page too, says nothing of the request, and logs a code alone', async () => {
    const desk = openDesk();
    desk.table.failQueries(() => true);
    const page = await handIn(desk, FILLED);
    expect(page.status).toBe(500);
    expectWhole(page);
    expect(PERSONAL.filter((words) => page.text.includes(words))).toEqual([]);
    expect(desk.log.lines).toEqual([
      { code: 'REQUEST_FAILED', fields: { requestId: 'request-1', error: 'StoreUnreachable' } },
    ]);
  });
});
