import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

interface Sample {
  readonly id: string;
  readonly petitioner: Readonly<Record<'name' | 'phone' | 'email' | 'address', string | null>> & {
    readonly anonymous: boolean;
  };
  readonly group: { readonly headcount: number; readonly representatives: readonly string[] } | null;
  readonly subject: string;
  readonly statement: string;
  readonly request: string;
  readonly place: string;
  readonly expected: { readonly special: string | null };
}

interface File {
  readonly particulars: Readonly<Record<string, unknown>>;
  readonly maybeUrgent?: string;
}

interface QueueEntry {
  readonly petitionNo: string;
  readonly subject?: string;
}

const SAMPLES: readonly Sample[] = JSON.parse(
  readFileSync(new URL('../support/samples/petitions.json', import.meta.url), 'utf8'),
);
const PAGES_OF_TEXT = ['subject', 'statement', 'request', 'place'] as const;

function sample(id: string): Sample {
  const found = SAMPLES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no sample is called ${id}`);
  return found;
}

/** As a careful person would hand it in: at most five representatives (第二十条). */
function handedIn({ group, ...one }: Sample) {
  if (group === null) return petitionOf(one);
  return { ...petitionOf(one), group: { ...group, representatives: group.representatives.slice(0, 5) } };
}

interface PetitionBody extends Pick<Sample, (typeof PAGES_OF_TEXT)[number]> {
  readonly petitioner?: Readonly<Record<string, unknown>>;
  readonly anonymous?: boolean;
}

function petitionOf(one: Omit<Sample, 'group'>): PetitionBody {
  const { petitioner, subject, statement, request, place } = one;
  const { anonymous, ...who } = petitioner;
  const known = Object.fromEntries(Object.entries(who).filter(([, value]) => value !== null));
  return { ...(anonymous ? { anonymous } : { petitioner: known }), subject, statement, request, place };
}

function asForm(body: PetitionBody, formKey: string): URLSearchParams {
  const form = new URLSearchParams({ formKey });
  for (const field of PAGES_OF_TEXT) form.set(field, body[field]);
  for (const [field, value] of Object.entries(body.petitioner ?? {})) form.set(`petitioner.${field}`, String(value));
  return form;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

describe('sixty petitions as people write them, over HTTP', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let head = '';
  const numbers = new Map<string, string>();
  const files = new Map<string, File>();
  let queue: readonly QueueEntry[] = [];

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    await district.reset('2026-09-24T10:00:00+08:00'); // Thursday
    head = await district.staff('zhao.head', 'head');
    await Promise.all(
      SAMPLES.map(async (one) => {
        const receipt = await district.expectOk('POST', '/api/petitions', { body: handedIn(one), key: one.id });
        const no = receipt.petitionNo;
        numbers.set(one.id, no);
        files.set(one.id, await district.expectOk<File>('GET', `/api/staff/petitions/${no}`, { token: head }));
      }),
    );
    await district.mail(); // lets the views follow
    const page = await district.expectOk<{ petitions: readonly QueueEntry[] }>(
      'GET',
      '/api/staff/petitions?queue=open&limit=200',
      { token: head },
    );
    queue = page.petitions;
  });
  afterAll(() => close());

  const fileOf = (id: string): File => {
    const file = files.get(id);
    if (file === undefined) throw new Error(`${id} was not handed in`);
    return file;
  };
  const entryOf = (id: string): QueueEntry | undefined =>
    queue.find(({ petitionNo }) => petitionNo === numbers.get(id));

  it.each(SAMPLES.map(({ id }) => id))('%s is kept to the letter', (id) => {
    const body = petitionOf(sample(id));
    expect(fileOf(id).particulars).toMatchObject(body.petitioner === undefined ? withoutAnonymous(body) : body);
    for (const field of PAGES_OF_TEXT) expect(fileOf(id).particulars[field]).toBe(sample(id)[field]);
  });

  it('S05 the representatives come back as they were named', () => {
    expect(fileOf('S05').particulars['representatives']).toEqual(sample('S05').group?.representatives);
  });

  it('all of them stand in the list, each once, with its subject', () => {
    expect(queue).toHaveLength(SAMPLES.length);
    expect(new Set(numbers.values()).size).toBe(SAMPLES.length);
    for (const { id, subject } of SAMPLES) expect(entryOf(id)?.subject, id).toBe(subject);
  });

  it.each([
    ['S05', '邝𬱖'],
    ['S08', '阎䶮'],
    ['S30', '谈㛃'],
    ['S57', '邬𠮷生'],
  ])('%s: the rare characters of %s arrive and come back as they are', async (id, name) => {
    expect(JSON.stringify(sample(id))).toContain(name);
    const body = { ...petitionOf(sample(id)), petitioner: { name } };
    const receipt = await district.expectOk('POST', '/api/petitions', { body, key: `rare-${id}` });
    const file = await district.expectOk<File>('GET', `/api/staff/petitions/${receipt.petitionNo}`, { token: head });
    expect(file.particulars['petitioner']).toEqual({ name });
    const page = await fetch(`${district.address}/petitions`, {
      method: 'POST',
      body: asForm({ ...body, request: '' }, 'rare-form'),
    });
    expect(await page.text()).toContain(`value="${name}"`);
  });

  it.each(['S21', 'S37', 'S55', 'S33', 'S47'])(
    '%s: sent by the form with a mistake, the page shows it as the text it is, and the mended form keeps it',
    async (id) => {
      const body = petitionOf(sample(id));
      const send = (petition: typeof body) =>
        fetch(`${district.address}/petitions`, { method: 'POST', body: asForm(petition, `form-of-${id}`) });
      const refused = await send({ ...body, request: '  ' });
      const page = await refused.text();
      expect(refused.status).toBe(422);
      expect(page).toContain(escaped(body.statement));
      expect(page).toContain(`value="${escaped(body.subject)}"`);
      expect(page).not.toMatch(/<script(?! src="\/site\.js)|<img|onerror="|href="javascript:/);
      const taken = await send(body);
      expect(taken.status).toBe(201);
      const receipt = await taken.text();
      expect(receipt).not.toMatch(/<script(?! src="\/site\.js)|<img/);
      const [, shown = ''] = /<dl class="numbers">.*?<dd>(.*?)<\/dd>/s.exec(receipt) ?? [];
      const no = shown.replaceAll(/<[^>]+>|\D/g, '').replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
      const file = await district.expectOk<File>('GET', `/api/staff/petitions/${no}`, { token: head });
      expect(file.particulars).toMatchObject(body);
    },
  );

  it('S33 the identity number stands in the file, covered in lists wherever somebody writes it', async () => {
    const id = /\d{18}/.exec(sample('S33').statement)?.[0] ?? '';
    expect(String(fileOf('S33').particulars['statement'])).toContain(id);
    expect(JSON.stringify(queue)).not.toContain(id);
    const subject = `身份证${id}，电话${sample('S33').petitioner.phone ?? ''}的补贴停了`;
    const body = { ...petitionOf(sample('S33')), subject };
    const receipt = await district.expectOk('POST', '/api/petitions', { body, key: 'S33-subject' });
    await district.mail();
    const page = await district.call('GET', '/api/staff/petitions?queue=open&limit=200', { token: head });
    const shown = (page.body as { petitions: readonly QueueEntry[] }).petitions.find(
      ({ petitionNo }) => petitionNo === receipt.petitionNo,
    );
    expect(shown?.subject).toBe('身份证0000**********0027，电话131****8839的补贴停了');
    expect(JSON.stringify(page.body)).not.toContain(id);
    const file = await district.expectOk<File>('GET', `/api/staff/petitions/${receipt.petitionNo}`, { token: head });
    expect(file.particulars['subject']).toBe(subject);
  });

  it('S37 what begins like a formula is text in the list as in the file', () => {
    expect(entryOf('S37')?.subject).toBe(sample('S37').subject);
    expect(String(fileOf('S37').particulars['statement'])).toMatch(/^=2\.80\*92\.50\*12\n/);
  });

  it('nobody’s words, name or number stand in a mail', async () => {
    const mails = JSON.stringify((await district.mail()).map(({ subject, text }) => subject + text));
    for (const { id, petitioner, subject } of SAMPLES) {
      for (const words of [petitioner.name, petitioner.phone, subject]) {
        if (words !== null) expect(mails.includes(words), `${id}: ${words}`).toBe(false);
      }
    }
  });

  describe('特事提示: whoever is in danger is seen first', () => {
    const LIFE = 'LIFE_PROPERTY_SAFETY';
    const proposed = (ground: string) => SAMPLES.filter(({ id }) => fileOf(id).maybeUrgent === ground);

    it('misses nobody whose life or property is at risk', () => {
      const inDanger = SAMPLES.filter(({ expected }) => expected.special === LIFE);
      expect(inDanger.length).toBeGreaterThan(4);
      expect(inDanger.filter(({ id }) => fileOf(id).maybeUrgent !== LIFE).map(({ id }) => id)).toEqual([]);
    });

    it('cries wolf at most five times in the other fifty', () => {
      const wrongly = proposed(LIFE).filter(({ expected }) => expected.special !== LIFE);
      console.log(`proposed as ${LIFE} by mistake: ${wrongly.map(({ id, subject }) => `${id} ${subject}`).join('; ')}`);
      expect(wrongly.length).toBeLessThanOrEqual(5);
      const ordinary = SAMPLES.filter(({ id, expected }) => expected.special === null && fileOf(id).maybeUrgent);
      console.log(`ordinary matters with any proposal: ${ordinary.map(({ id }) => id).join(', ')}`);
      expect(ordinary.length).toBeLessThanOrEqual(5);
    });
  });
});

function withoutAnonymous({ subject, statement, request, place }: PetitionBody) {
  return { subject, statement, request, place };
}
