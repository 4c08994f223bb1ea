import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UploadTicket } from '../../functions/platform/attachment-desk.ts';
import type { ExaminerService } from '../../functions/platform/examine-upload.ts';
import { sweepUploads } from '../../functions/platform/sweep-uploads.ts';
import { type UploadEvent, uploadHandler } from '../../functions/platform/upload-events.ts';
import type { MalwareScan } from '../../shared/contracts/bucket.ts';
import { MOST_ATTACHMENTS, MOST_EXAMINED } from '../../shared/petition/uploads.ts';
import { type Answered, type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff } from '../support/office.ts';
import { picture, toldBy } from '../support/pictures.ts';

const PHOTO = picture('phone.jpg');
const ofKind = (kind: 'photo' | 'document'): object => ({ kind });

interface Matter {
  readonly desk: Desk;
  readonly no: string;
  readonly code: string;
}

async function matter(): Promise<Matter> {
  const desk = openDesk();
  const { petitionNo: no, queryCode: code } = await desk.handIn();
  return { desk, no, code };
}

async function invited({ desk, no, code }: Matter, kind: 'photo' | 'document' = 'photo'): Promise<UploadTicket> {
  return (await desk.expectOk('upload-ticket', { no, code, body: ofKind(kind) })).body as UploadTicket;
}

const keyOf = ({ fields }: UploadTicket): string => fields['key'] ?? '';

function examinerOf({ service, bucket }: Desk, malwareScan: MalwareScan = 'none'): ExaminerService {
  return { ...service, uploads: bucket.store, malwareScan };
}

const arrived = (key: string): UploadEvent =>
  ({ 'detail-type': 'Object Created', detail: { object: { key } } }) as unknown as UploadEvent;
const scanned = (key: string, scanResultStatus: string | null): UploadEvent =>
  ({
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    detail: { s3ObjectDetails: { objectKey: key }, scanResultDetails: { scanResultStatus } },
  }) as unknown as UploadEvent;

const examine = (desk: Desk, event: UploadEvent, malwareScan: MalwareScan = 'none'): Promise<void> =>
  uploadHandler(() => examinerOf(desk, malwareScan))(event);

/** Sent and examined. */
async function brought(at: Matter, file: Uint8Array = PHOTO, kind: 'photo' | 'document' = 'photo'): Promise<string> {
  const ticket = await invited(at, kind);
  expect((await at.desk.bucket.send(ticket, file)).status).toBe(201);
  await examine(at.desk, arrived(keyOf(ticket)));
  return keyOf(ticket).split('/').at(-1) ?? '';
}

const seenBy = ({ desk, no, code }: Matter): Promise<Answered> =>
  desk.expectOk('track', { body: { petitionNo: no, queryCode: code } });
const asked = ({ desk, no, code }: Matter, id: string): Promise<Answered> =>
  desk.call('attachment-link', { no, id, code, body: {} });
const askedBy = ({ desk, no }: Matter, by: Staff, id: string): Promise<Answered> =>
  desk.call('attachment-link', { no, id, by, body: {} });

describe('a photo, from the form to the download', () => {
  it('is sent, examined, kept without its place, put on record, listed and opened again', async () => {
    const at = await matter();
    const { desk, no } = at;
    const ticket = await invited(at);
    await desk.bucket.send(ticket, PHOTO);
    expect(await desk.service.attachments.waiting(no)).toBe(1);
    await examine(desk, arrived(keyOf(ticket)));
    expect(await desk.service.attachments.waiting(no)).toBe(0);

    const [attachment] = (await seenBy(at)).body.attachments;
    expect(attachment).toMatchObject({
      name: { zh: '材料1' },
      state: 'KEPT',
      media: 'image/jpeg',
      broughtBy: 'PETITIONER',
      scanned: false,
    });
    const link = await asked(at, attachment.id);
    const opened = await desk.bucket.open(link.body.url);
    expect(opened).toMatchObject({ type: 'image/jpeg', disposition: `attachment; filename="${no}-1.jpg"` });
    expect(toldBy(opened.bytes)).toEqual([]);
    expect(createHash('sha256').update(opened.bytes).digest('hex')).toBe(attachment.sha256);
    expect(opened.bytes.length).toBe(attachment.bytes);
    expect(desk.bucket.keys()).toEqual([`kept/${no}/${attachment.sha256}`]);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('is in the record by digest, size and type; nothing of a name, nothing of what it shows', async () => {
    const at = await matter();
    await brought(at);
    const { commit } = (await at.desk.record(at.no)).at(-1) ?? {};
    expect(commit).toMatchObject({ step: 'attach', by: { kind: 'resident' }, seq: 2 });
    expect(Object.keys(commit?.events[0] ?? {}).toSorted()).toEqual(
      ['broughtBy', 'bytes', 'id', 'media', 'on', 'scanned', 'sha256', 'type'].toSorted(),
    );
  });

  it('a member of staff sends one too: on record under their name, for staff to open and not for the petitioner', async () => {
    const at = await matter();
    const { desk, no } = at;
    const answer = await desk.expectOk('upload-ticket', { no, by: receiver, body: ofKind('document') });
    const ticket = answer.body as UploadTicket;
    await desk.bucket.send(ticket, picture('reply.pdf'));
    await examine(desk, arrived(keyOf(ticket)));
    const file = (await desk.expectOk('petition-file', { no, by: handler })).body;
    const [attachment] = file.attachments;
    expect(attachment).toMatchObject({ name: { zh: '机关材料1' }, broughtBy: 'OFFICE', media: 'application/pdf' });
    expect((await desk.record(no)).at(-1)?.commit.by).toMatchObject({
      kind: 'staff',
      id: receiver.id,
      name: receiver.name,
    });
    expect((await seenBy(at)).body.attachments).toEqual([]);
    expect((await asked(at, attachment.id)).status).toBe(404);
    expect((await askedBy(at, auditor, attachment.id)).status).toBe(200);
  });
});

describe('who may', () => {
  it('a wrong code and a wrong number look alike, for a form and for a link', async () => {
    const at = await matter();
    const id = await brought(at);
    for (const [name, body] of [
      ['upload-ticket', ofKind('photo')],
      ['attachment-link', {}],
    ] as const) {
      const wrongCode = await at.desk.call(name, { no: at.no, id, code: '00000000', body });
      const wrongNumber = await at.desk.call(name, { no: '137-248-5907', id, code: at.code, body });
      expect([wrongCode.status, wrongCode.text]).toEqual([404, wrongNumber.text]);
    }
  });

  it('tries at a code are limited as everywhere', async () => {
    const at = await matter();
    for (let nth = 0; nth < 10; nth += 1) {
      await at.desk.call('upload-ticket', { no: at.no, code: '00000000', body: ofKind('photo') });
    }
    expect((await at.desk.call('upload-ticket', { no: at.no, code: at.code, body: ofKind('photo') })).status).toBe(429);
  });

  it('a file is opened with its own petition and no other', async () => {
    const at = await matter();
    const id = await brought(at);
    const { petitionNo, queryCode } = await at.desk.handIn(undefined, 'another');
    const other = { desk: at.desk, no: petitionNo, code: queryCode };
    expect((await asked(other, id)).body.code).toBe('ATTACHMENT_NOT_FOUND');
    expect((await askedBy(other, handler, id)).status).toBe(404);
    expect((await asked(at, '../../kept')).status).toBe(404);
  });

  it('the accused and whoever stands outside the compartment see no petition, no form and no file', async () => {
    const at = await matter();
    const id = await brought(at);
    const accused = { staffIds: [handler.id], units: [] };
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused };
    await at.desk.expectOk('classify', { no: at.no, by: receiver, body });
    for (const by of [handler, receiver]) {
      expect((await askedBy(at, by, id)).body.code).toBe('PETITION_NOT_FOUND');
      expect((await at.desk.call('upload-ticket', { no: at.no, by, body: ofKind('photo') })).status).toBe(404);
    }
    expect((await askedBy(at, head, id)).status).toBe(200);
    expect((await asked(at, id)).status).toBe(200);
  });

  it('leaders and auditors look and do not send', async () => {
    const at = await matter();
    const id = await brought(at);
    for (const by of [leader, auditor]) {
      expect((await askedBy(at, by, id)).status).toBe(200);
      expect((await at.desk.call('upload-ticket', { no: at.no, by, body: ofKind('photo') })).status).toBe(403);
    }
  });

  it('every link leaves a trace before it is given out, the petitioner’s own too', async () => {
    const at = await matter();
    const id = await brought(at);
    await asked(at, id);
    await askedBy(at, handler, id);
    await asked(at, 'no-such-file');
    const looks = at.desk.table.items('ACCESS#').map(({ by, attachment }) => [by, attachment]);
    expect(looks.toSorted()).toEqual(
      [
        ['resident', id],
        [handler.id, id],
      ].toSorted(),
    );
  });
});

describe('how often and how much', () => {
  it('the same arrival told again, at once and later, changes nothing', async () => {
    const at = await matter();
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    await Promise.all([1, 2, 3].map(() => examine(at.desk, arrived(keyOf(ticket)))));
    await examine(at.desk, arrived(keyOf(ticket)));
    expect(await at.desk.record(at.no)).toHaveLength(2);
  });

  it('a form sent twice brings one file: the second is destroyed unread', async () => {
    const at = await matter();
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    await examine(at.desk, arrived(keyOf(ticket)));
    await at.desk.bucket.send(ticket, picture('phone.png'));
    await examine(at.desk, arrived(keyOf(ticket)));
    expect(await at.desk.record(at.no)).toHaveLength(2);
    expect(at.desk.bucket.keys()).toHaveLength(1);
  });

  it('a death between keeping and recording is made up for by the next try', async () => {
    const at = await matter();
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    at.desk.bucket.dieAfterKeeping();
    await expect(examine(at.desk, arrived(keyOf(ticket)))).rejects.toThrow('died');
    expect(await at.desk.record(at.no)).toHaveLength(1);
    await examine(at.desk.restarted(), arrived(keyOf(ticket)));
    expect(await at.desk.record(at.no)).toHaveLength(2);
    expect(at.desk.bucket.keys()).toHaveLength(1);
  });

  it('somebody else’s step in between is no hindrance', async () => {
    const at = await matter();
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    const body = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };
    await Promise.all([
      examine(at.desk, arrived(keyOf(ticket))),
      at.desk.expectOk('classify', { no: at.no, by: receiver, body }),
    ]);
    expect(await at.desk.record(at.no)).toHaveLength(3);
    expect(await at.desk.chainsAreWhole()).toBe(true);
  });

  it('twenty are kept; forms given out before that still bring a refusal on record, and no further form is given', async () => {
    const at = await matter();
    const late = await invited(at);
    for (let nth = 0; nth < MOST_ATTACHMENTS; nth += 1) await brought(at);
    const refused = await at.desk.call('upload-ticket', { no: at.no, code: at.code, body: ofKind('photo') });
    expect([refused.status, refused.body.code]).toEqual([409, 'TOO_MANY_ATTACHMENTS']);
    await at.desk.bucket.send(late, PHOTO);
    await examine(at.desk, arrived(keyOf(late)));
    expect((await seenBy(at)).body.attachments.at(-1)).toMatchObject({ state: 'REFUSED', reason: 'TOO_MANY' });
    expect((await seenBy(at)).body.mayUpload).toBe(false);
  });

  it('nobody fills a record with refusals: from the sixtieth file on what comes is dropped', async () => {
    const at = await matter();
    const tickets = await Promise.all(Array.from({ length: MOST_EXAMINED + 2 }, () => invited(at)));
    for (const ticket of tickets) {
      await at.desk.bucket.send(ticket, new Uint8Array([1, 2, 3]));
      await examine(at.desk, arrived(keyOf(ticket)));
    }
    expect(await at.desk.record(at.no)).toHaveLength(1 + MOST_EXAMINED);
    expect(at.desk.bucket.keys()).toEqual([]);
    expect(at.desk.log.codes().filter((code) => code === 'UPLOAD_DROPPED')).toHaveLength(2);
  });

  it('where words may no longer be added, files may not either', async () => {
    const at = await matter();
    await at.desk.expectOk('withdraw', { no: at.no, code: at.code, body: {} });
    const refused = await at.desk.call('upload-ticket', { no: at.no, code: at.code, body: ofKind('photo') });
    expect([refused.status, refused.body.code]).toEqual([409, 'STEP_NOT_POSSIBLE']);
  });
});

describe('what is not kept', () => {
  it.each([
    ['a program called .jpg', 'photo', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), 'TYPE_NOT_ALLOWED'],
    ['a PDF by the form for photos', 'photo', picture('reply.pdf'), 'TYPE_DIFFERS'],
    ['half a picture', 'photo', PHOTO.subarray(0, 100), 'DAMAGED'],
  ] as const)('%s is destroyed, and the petitioner reads why', async (_, kind, file, reason) => {
    const at = await matter();
    await brought(at, file, kind);
    const seen = (await seenBy(at)).body;
    expect(seen.attachments).toMatchObject([{ state: 'REFUSED', reason, reasonTitle: { zh: expect.any(String) } }]);
    expect(seen.history.at(-1).zh).toContain('没有收下');
    expect(at.desk.bucket.keys()).toEqual([]);
    expect((await asked(at, seen.attachments[0].id)).status).toBe(404);
  });

  it('what no form of ours brought is destroyed without a trace in any record, and what is kept is not examined again', async () => {
    const at = await matter();
    await brought(at);
    const [kept = ''] = at.desk.bucket.keys();
    at.desk.bucket.lay('incoming/nobody/x', PHOTO);
    await examine(at.desk, arrived('incoming/nobody/x'));
    await examine(at.desk, arrived(kept));
    expect(at.desk.bucket.keys()).toEqual([kept]);
    expect(await at.desk.record(at.no)).toHaveLength(2);
  });
});

describe('where a scanner of malware is at work', () => {
  const sent = async (): Promise<Matter & { readonly key: string }> => {
    const at = await matter();
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    return { ...at, key: keyOf(ticket) };
  };

  it('an arrival is no reason to keep anything: its word is waited for', async () => {
    const { desk, no, key } = await sent();
    await examine(desk, arrived(key), 'required');
    expect([await desk.record(no), desk.bucket.keys()]).toEqual([expect.toSatisfy((it) => it.length === 1), [key]]);
  });

  it('what it found nothing in is kept, and the record says that it was scanned', async () => {
    const at = await sent();
    await examine(at.desk, scanned(at.key, 'NO_THREATS_FOUND'), 'required');
    expect((await seenBy(at)).body.attachments).toMatchObject([{ state: 'KEPT', scanned: true }]);
  });

  it.each([
    ['THREATS_FOUND', 'THREAT_FOUND'],
    ['UNSUPPORTED', 'NOT_SCANNED'],
    ['FAILED', 'NOT_SCANNED'],
    ['ACCESS_DENIED', 'NOT_SCANNED'],
    [null, 'NOT_SCANNED'],
  ])('%s: nothing is kept', async (status, reason) => {
    const at = await sent();
    await examine(at.desk, scanned(at.key, status), 'required');
    expect((await seenBy(at)).body.attachments).toMatchObject([{ state: 'REFUSED', reason }]);
    expect(at.desk.bucket.keys()).toEqual([]);
  });
});

describe('the hourly sweep', () => {
  const sweep = (desk: Desk, malwareScan: MalwareScan = 'none'): Promise<number> =>
    sweepUploads(examinerOf(desk, malwareScan));
  const sent = async (at: Matter): Promise<string> => {
    const ticket = await invited(at);
    await at.desk.bucket.send(ticket, PHOTO);
    return keyOf(ticket);
  };

  it('examines what a lost event left behind, once it is half an hour old', async () => {
    const at = await matter();
    await sent(at);
    at.desk.clock.advance(30);
    expect(await sweep(at.desk)).toBe(0);
    at.desk.clock.advance(1);
    expect(await sweep(at.desk)).toBe(1);
    expect((await seenBy(at)).body.attachments).toMatchObject([{ state: 'KEPT', scanned: false }]);
    expect(await sweep(at.desk)).toBe(0);
  });

  it('keeps on the scanner’s mark alone, where there is one at work', async () => {
    const at = await matter();
    const [clean, bad, waiting] = [await sent(at), await sent(at), await sent(at)];
    at.desk.bucket.scanned(clean, 'CLEAN');
    at.desk.bucket.scanned(bad, 'THREAT');
    at.desk.clock.advance(40);
    expect(await sweep(at.desk, 'required')).toBe(3);
    const states = (await seenBy(at)).body.attachments.map(
      ({ state, reason }: { state: string; reason: string }) => reason ?? state,
    );
    expect(states.toSorted()).toEqual(['KEPT', 'THREAT_FOUND']);
    expect(await at.desk.service.attachments.waiting(at.no)).toBe(1);
    expect(at.desk.bucket.keys()).toContain(waiting);
  });

  it('says so when nobody has scanned a file for a day', async () => {
    const at = await matter();
    const other = { ...at, ...(await at.desk.handIn(undefined, 'another')) };
    await sent(at);
    at.desk.clock.advance(24 * 60 + 1);
    const key = await sent({ desk: at.desk, no: other.petitionNo, code: other.queryCode });
    at.desk.bucket.scanned(key, 'CLEAN');
    at.desk.clock.advance(40);
    await expect(sweep(at.desk, 'required')).rejects.toThrow('failed for 1 files: NeverScanned');
    expect(await at.desk.record(other.petitionNo)).toHaveLength(2);
  });

  it('one file’s fault does not keep the others waiting', async () => {
    const at = await matter();
    await sent(at);
    await sent(at);
    at.desk.bucket.dieAfterKeeping();
    at.desk.clock.advance(40);
    await expect(sweep(at.desk)).rejects.toThrow('failed for 1 files');
    expect(await at.desk.record(at.no)).toHaveLength(2);
    expect(await sweep(at.desk)).toBe(1);
    expect(await at.desk.record(at.no)).toHaveLength(3);
  });
});

describe('the pages, without a script', () => {
  const forms = (page: Answered): readonly Readonly<Record<string, string>>[] =>
    [...page.text.matchAll(/<form[^>]*multipart[^>]*>(.*?)<\/form>/gs)].map(([, inner = '']) =>
      Object.fromEntries(
        [...inner.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        ]),
      ),
    );
  const policyOf = (page: Answered): string =>
    /form-action ([^;]*)/.exec(page.headers['content-security-policy'] ?? '')?.[1] ?? '';

  it('number and code lead to two forms that S3 takes, and back to a page that says nothing of whose', async () => {
    const { desk, no, code } = await matter();
    const page = await desk.site({ path: '/attachments', form: { petitionNo: no, queryCode: code } });
    expect(page.status).toBe(200);
    expect(policyOf(page)).toBe(`'self' ${desk.service.attachments.address} https://wutong.example.org`);
    expect(page.text).not.toMatch(/<script(?! src="\/site\.js)/);
    const [photo = {}, document = {}] = forms(page);
    for (const [fields, file] of [
      [photo, PHOTO],
      [document, picture('reply.pdf')],
    ] as const) {
      const answer = await desk.bucket.send({ url: '', fields }, file);
      expect([answer.status, answer.location]).toEqual([303, 'https://wutong.example.org/attachments/received']);
      await examine(desk, arrived(fields['key'] ?? ''));
    }
    expect(JSON.stringify([photo, document])).not.toContain(code);
    const received = await desk.site({ path: '/attachments/received', query: { key: photo['key'] ?? '' } });
    expect(received.text).toContain('正在检查');
    expect(received.text).not.toContain(no);

    const status = await desk.site({ path: '/track', form: { petitionNo: no, queryCode: code } });
    expect(status.text).toContain('材料2');
    const id = /name="id" value="([^"]+)"/.exec(status.text)?.[1] ?? '';
    const pass = /name="pass" value="([^"]+)"/.exec(status.text)?.[1] ?? '';
    const form = { petitionNo: no, pass, id };
    const led = await desk.site({ path: '/attachments/download', form });
    expect(led.status).toBe(303);
    expect(toldBy((await desk.bucket.open(led.headers['location'] ?? '')).bytes)).toEqual([]);
  });

  it('a page’s buttons open their own petition for half an hour, and nothing else', async () => {
    const at = await matter();
    const id = await brought(at);
    const { desk, no } = at;
    const other = await desk.handIn(undefined, 'another');
    const status = await desk.site({ path: '/track', form: { petitionNo: no, queryCode: at.code } });
    const pass = /name="pass" value="([^"]+)"/.exec(status.text)?.[1] ?? '';
    const download = (form: object): Promise<Answered> =>
      desk.site({ path: '/attachments/download', form: { petitionNo: no, pass, id, ...form } });
    const longer = pass.replace(/^\d{4}/, '2099');
    expect((await desk.site({ path: '/attachments', form: { petitionNo: no, pass } })).status).toBe(200);
    expect((await download({})).status).toBe(303);
    for (const form of [{ petitionNo: other.petitionNo }, { pass: longer }, { pass: '' }]) {
      expect((await download(form)).status).toBe(403);
    }
    expect((await desk.call('attachment-link', { no, id, code: pass, body: {} })).status).toBe(404);
    desk.clock.advance(31);
    expect((await download({})).status).toBe(403);
    const page = await desk.site({ path: '/attachments', form: { petitionNo: no, pass } });
    expect(page.text).toContain('页面已过期，请重新输入编号和查询码');
  });

  it('a wrong code is asked for again, in words, and shows no form', async () => {
    const { desk, no } = await matter();
    const page = await desk.site({ path: '/attachments', form: { petitionNo: no, queryCode: '00000000' } });
    expect([page.status, forms(page)]).toEqual([404, []]);
    expect(page.text).toContain('没有找到');
    const download = await desk.site({
      path: '/attachments/download',
      form: { petitionNo: no, queryCode: '1', id: 'x' },
    });
    expect([download.status, download.headers['location']]).toEqual([404, undefined]);
  });

  it('what has arrived and is not examined yet is said; a bucket that does not answer hides no progress', async () => {
    const at = await matter();
    await at.desk.bucket.send(await invited(at), PHOTO);
    const form = { petitionNo: at.no, queryCode: at.code };
    expect((await at.desk.site({ path: '/track', form })).text).toContain('有1份刚传上来');
    const silent = openDesk();
    const receipt = await silent.handIn();
    Object.assign(silent.service, {
      attachments: { ...silent.service.attachments, waiting: () => Promise.reject(new Error('no answer')) },
    });
    const page = await silent.site({
      path: '/track',
      form: { petitionNo: receipt.petitionNo, queryCode: receipt.queryCode },
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('您的材料');
  });

  it('no log line and no key of a kept file names a person', async () => {
    const at = await matter();
    await brought(at);
    const told = JSON.stringify([at.desk.log.lines, at.desk.bucket.keys()]);
    for (const words of PERSONAL) expect(told).not.toContain(words);
  });
});
