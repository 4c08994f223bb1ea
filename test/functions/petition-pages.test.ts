import { describe, expect, it } from 'vitest';
import { ASKED_ON, ASKING_PAGES, type AskingPage } from '../../web/resident/petition-pages.ts';
import { PETITIONER } from '../support/acts.ts';
import { type Answered, type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { auditor } from '../support/office.ts';
import { tagsOf, wordsOf } from '../web/markup.ts';

type Fields = Readonly<Record<string, string>>;

const FILLED: Fields = {
  'petitioner.name': PETITIONER.name,
  'petitioner.phone': PETITIONER.phone,
  'petitioner.email': PETITIONER.email,
  'petitioner.address': PETITIONER.address,
  subject: PETITION.subject,
  place: PETITION.place,
  statement: PETITION.statement,
  request: PETITION.request,
};

/** What the page would send: every field as it stands there; what is hidden, what was typed before, and nothing chosen. */
function fieldsOn(page: Answered): Fields {
  const inputs = tagsOf(page.text, 'input').flatMap(({ attributes }) => {
    const isChoice = ['checkbox', 'radio'].includes(attributes.get('type') ?? '');
    if (isChoice && !attributes.has('checked')) return [];
    return [[attributes.get('name') ?? '', attributes.get('value') ?? ''] as const];
  });
  const texts = [...page.text.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</g)];
  return Object.fromEntries([...inputs, ...texts.map(([, name = '', text = '']) => [name, text] as const)]);
}

const actionOf = (page: Answered): string =>
  tagsOf(page.text, 'form')
    .find(({ attributes }) => attributes.get('id') === 'petition')
    ?.attributes.get('action') ?? '';
const titleOf = (page: Answered): string => /<h1>([^<]*)/.exec(page.text)?.[1] ?? '';

const open = (desk: Desk, name: string) => desk.site({ path: `/petitions/new/${name}` });
/** Presses the page's own button, with more typed into it. */
const press = (desk: Desk, page: Answered, typed: Fields = {}) =>
  desk.site({ path: actionOf(page), form: { ...fieldsOn(page), ...typed } });
/** Presses one of its other buttons. */
const turn = (desk: Desk, page: Answered, to: string, button: Fields, typed: Fields = {}) =>
  desk.site({ path: `/petitions/new/${to}`, form: { ...fieldsOn(page), ...typed, ...button } });

const typedOn = (name: AskingPage): Fields =>
  Object.fromEntries(Object.entries(FILLED).filter(([field]) => ASKED_ON[name].some((own) => own === field)));

/** From the first page to the one named, everything filled in on the way. */
async function walk(desk: Desk, to: AskingPage | 'check', typed: (name: AskingPage) => Fields = typedOn) {
  let page = await open(desk, 'who');
  for (const name of ASKING_PAGES) {
    if (name === to) break;
    page = await press(desk, page, typed(name));
    expect(page.status, name).toBe(200);
  }
  return page;
}

describe('the form, one thing to a page', () => {
  it('asks one thing after the other, each at its own address, and hands in what was typed', async () => {
    const desk = openDesk();
    let page = await open(desk, 'who');
    const addresses: string[] = [];
    for (const name of ASKING_PAGES) {
      addresses.push(actionOf(page));
      page = await press(desk, page, typedOn(name));
    }
    expect(addresses).toEqual(
      ['contact', 'kind', 'where', 'what', 'request', 'check'].map((name) => `/petitions/new/${name}`),
    );
    expect(desk.table.puts).toEqual([]);
    expect(actionOf(page)).toBe('/petitions');
    for (const words of Object.values(FILLED)) expect(wordsOf(page.text)).toContain(words);
    const receipt = await press(desk, page);
    expect(receipt.status).toBe(201);
    const no = desk.table.items('PETITION#')[0]?.pk.slice('PETITION#'.length) ?? '';
    const file = await desk.expectOk('petition-file', { no, by: auditor });
    expect(file.body.particulars).toEqual(PETITION);
  });

  it('carries everything in the form itself: nothing in an address or a cookie, nothing kept on our side, nothing logged', async () => {
    const desk = openDesk();
    const page = await walk(desk, 'check');
    const targets = tagsOf(page.text).flatMap(({ attributes }) =>
      ['href', 'action', 'formaction'].map((name) => decodeURIComponent(attributes.get(name) ?? '')),
    );
    expect(targets.filter((target) => PERSONAL.some((words) => target.includes(words)))).toEqual([]);
    expect(page.headers['set-cookie'] ?? page.headers['location']).toBeUndefined();
    expect([desk.table.puts, desk.log.lines]).toEqual([[], []]);
  });

  it('a second press of the last button is the first once more', async () => {
    const desk = openDesk();
    const page = await walk(desk, 'check');
    const [first, second] = [await press(desk, page), await press(desk, page)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
  });

  it('has the same key from the first page to the last', async () => {
    const desk = openDesk();
    const first = await open(desk, 'who');
    const second = await press(desk, first, typedOn('who'));
    expect(fieldsOn(first)['formKey']).toMatch(/^[\w-]{8,64}$/);
    expect(fieldsOn(second)['formKey']).toBe(fieldsOn(first)['formKey']);
    expect(fieldsOn(await open(desk, 'who'))['formKey']).not.toBe(fieldsOn(first)['formKey']);
  });

  it.each([
    ['who', { 'petitioner.name': ' ' }, '姓名：请填写姓名，或者选择匿名'],
    ['contact', { 'petitioner.phone': 'call me' }, '电话：'],
    ['kind', { subject: '' }, '标题：'],
    ['what', { statement: '长'.repeat(5001) }, '事情经过：'],
    ['request', { request: ' ' }, '您的要求：'],
  ] as const)(
    'a mistake on the page %s is said there, beside the field too, and nowhere else',
    async (name, wrong, words) => {
      const desk = openDesk();
      const page = await walk(desk, name);
      const again = await press(desk, page, wrong);
      expect(again.status).toBe(422);
      expect(titleOf(again)).toBe(titleOf(page));
      const [, summary = ''] = /id="errors" autofocus>(.*?)<\/ul>/s.exec(again.text) ?? [];
      expect(wordsOf(summary)).toContain(words);
      expect(summary.match(/<li>/g)).toHaveLength(1);
      const [field = '', typed = ''] = Object.entries(wrong)[0] ?? [];
      expect(fieldsOn(again)[field]).toBe(typed);
      expect(again.text).toMatch(new RegExp(`id="${field.replace('.', '-')}"[^>]*aria-invalid="true"`, 's'));
      expect((await press(desk, again, typedOn(name))).status).toBe(200);
    },
  );

  it('back shows the page before, with what was typed on both', async () => {
    const desk = openDesk();
    const page = await walk(desk, 'what');
    const before = await turn(desk, page, 'where', { go: 'back' }, { statement: '还没有写完' });
    expect([before.status, fieldsOn(before)['place']]).toEqual([200, PETITION.place]);
    const on = await press(desk, before);
    expect(fieldsOn(on)['statement']).toBe('还没有写完');
  });

  it('from the check page each part is changed and leads back to it', async () => {
    const desk = openDesk();
    const check = await walk(desk, 'check');
    const buttons = tagsOf(check.text, 'button').flatMap(({ attributes }) =>
      attributes.has('data-size') ? [] : (attributes.get('formaction') ?? []),
    );
    expect(buttons).toEqual(ASKING_PAGES.map((name) => `/petitions/new/${name}`));
    const where = await turn(desk, check, 'where', { to: 'check' });
    expect([titleOf(where), actionOf(where)]).toEqual(['事情在哪里发生', '/petitions/new/check']);
    const again = await press(desk, where, { place: '槐荫里8号楼' });
    expect(wordsOf(again.text)).toContain('槐荫里8号楼');
    const what = await turn(desk, again, 'what', { to: 'check' });
    const wrong = await press(desk, what, { statement: '' });
    expect([wrong.status, actionOf(wrong)]).toEqual([422, '/petitions/new/check']);
    expect((await press(desk, await press(desk, wrong, typedOn('what')))).status).toBe(201);
  });

  it.each(['what', 'check'] as const)(
    'larger letters on the page %s lose nothing, and nothing is judged by them',
    async (name) => {
      const desk = openDesk();
      const page = await walk(desk, name);
      const [, , huge] = tagsOf(page.text, 'button').filter(({ attributes }) => attributes.has('data-size'));
      expect(huge?.attributes.get('formaction')).toBe(`/petitions/new/${name}?size=huge`);
      const form = { ...fieldsOn(page), go: 'back' };
      const again = await desk.site({ path: `/petitions/new/${name}`, query: { size: 'huge' }, form });
      expect([again.status, titleOf(again), again.text.includes('<html class="huge"')]).toEqual([
        200,
        titleOf(page),
        true,
      ]);
      expect(fieldsOn(again)).toEqual(fieldsOn(page));
    },
  );

  it('whoever begins in the middle is told on the check page what is missing, and can mend it there', async () => {
    const desk = openDesk();
    const check = await press(desk, await open(desk, 'request'), typedOn('request'));
    expect(check.status).toBe(200);
    const [, summary = ''] = /id="errors" autofocus>(.*?)<\/ul>/s.exec(check.text) ?? [];
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'petitioner-name',
      'subject',
      'statement',
    ]);
    const refused = await press(desk, check);
    expect([refused.status, titleOf(refused)]).toEqual([422, '请核对']);
  });

  it('without a name nothing is asked of how to reach them; a telephone given all the same is asked about', async () => {
    const desk = openDesk();
    const who = await open(desk, 'who');
    const contact = await press(desk, who, { anonymous: 'true' });
    expect(wordsOf(contact.text)).toContain('您选了匿名，这里不用填');
    expect(fieldsOn(contact)).not.toHaveProperty('petitioner.phone');
    const reached = await press(desk, contact, { 'petitioner.phone': PETITIONER.phone });
    expect([reached.status, fieldsOn(reached)['petitioner.phone']]).toEqual([422, PETITIONER.phone]);
    expect(wordsOf(reached.text)).toContain('选择匿名时请不要填写姓名和联系方式');
    const named = await press(desk, who, { anonymous: 'true', 'petitioner.name': PETITIONER.name });
    expect([named.status, fieldsOn(named)['anonymous']]).toEqual([422, 'true']);
    let page = contact;
    for (const name of ASKING_PAGES.slice(1)) page = await press(desk, page, name === 'contact' ? {} : typedOn(name));
    expect((await press(desk, page)).status).toBe(201);
  });

  it('the same form with other words asks again on the check page', async () => {
    const desk = openDesk();
    const check = await walk(desk, 'check');
    await press(desk, check);
    const asked = await press(desk, check, { subject: '楼道灯也坏了' });
    expect([asked.status, titleOf(asked)]).toEqual([422, '请核对']);
    expect(wordsOf(asked.text)).toContain('您刚才已经提交过一份');
    expect((await press(desk, asked)).status).toBe(201);
    expect(desk.table.items('PETITION#')).toHaveLength(2);
  });

  it('S21: what was typed is text and stays as it was, line feeds and all, from page to page', async () => {
    const desk = openDesk();
    const statement = '\n 𠮷㛃 "<script>" &amp;\r\n\r\nㄱ 👵🏽 \'x\'';
    const page = await walk(desk, 'check', (name) => (name === 'what' ? { statement } : typedOn(name)));
    expect(fieldsOn(page)['statement']).toBe(statement.replaceAll('\r\n', '\n'));
    expect(page.text).not.toContain('<script>');
  });

  it('may be kept by the browser it is typed in, for the way back, and by nobody else', async () => {
    const desk = openDesk();
    for (const page of [await open(desk, 'who'), await walk(desk, 'check'), await open(desk, 'all')])
      expect(page.headers['cache-control']).toBe('private, no-cache');
    expect((await press(desk, await walk(desk, 'check'))).headers['cache-control']).toBe('no-store');
  });

  it('speaks English from page to page', async () => {
    const page = await openDesk().site({ path: '/petitions/new/who', query: { lang: 'en' } });
    expect([titleOf(page), actionOf(page)]).toEqual(['Who you are', '/petitions/new/contact?lang=en']);
  });

  it.each(['nothing', '', 'who/contact', '%E8', 'constructor'])('there is no page %j', async (name) => {
    expect((await open(openDesk(), name)).status).toBe(404);
  });
});
