import { beforeEach, describe, expect, it } from 'vitest';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Answered, type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';

describe('文书 on the page of a petition', () => {
  let desk: Desk;
  let no: string;
  let code: string;
  beforeEach(async () => {
    desk = openDesk(at('2025-10-09 Thu'));
    ({ petitionNo: no, queryCode: code } = await desk.assigned());
    await desk.expectOk('transfer', {
      no,
      by: handler,
      body: { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' },
    });
  });

  const make = (kind: string, more: object = {}): Promise<Answered> =>
    desk.expectOk('issue-paper', { no, by: handler, body: { kind, ...more } });
  const status = (): Promise<Answered> => desk.site({ path: '/track', form: { petitionNo: no, queryCode: code } });
  const passOf = ({ text }: Answered): string => /name="pass" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const open = (paper: string, pass: string): Promise<Answered> =>
    desk.site({ path: '/papers', form: { petitionNo: no, pass, paper } });

  it('R1 R2 what was made out for the petitioner is listed, and opened to print, without a name or their words in it', async () => {
    await make('receipt');
    await make('transferNotice');
    const page = await status();
    expect(page.text).toContain('信访事项登记回执（接收告知）');
    expect(page.text).toContain('梧桐社区登〔2025〕1号');
    expect(page.text.match(/action="\/papers"/g)).toHaveLength(2);
    const paper = await open('2', passOf(page));
    expect(paper.status).toBe(200);
    expect(paper.text).toContain('梧桐社区转〔2025〕1号');
    expect(paper.text).toContain(HOUSING);
    expect(paper.text.match(/<article/g)).toHaveLength(1);
    for (const personal of PERSONAL) expect(paper.text).not.toContain(personal);
    expect(paper.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is said in the progress that number and code open, for programs too', async () => {
    await make('receipt');
    const { body } = await desk.call('track', { body: { petitionNo: no, queryCode: code } });
    expect(body.papers).toEqual([
      {
        paper: 1,
        title: expect.objectContaining({ zh: '信访事项登记回执（接收告知）' }),
        number: '梧桐社区登〔2025〕1号',
      },
    ]);
  });

  it('what took another’s place is listed alone; whoever still has the first is told that it is void', async () => {
    await make('receipt');
    await make('receipt', { replaces: 1, reason: '地址有误' });
    const page = await status();
    expect(page.text.match(/action="\/papers"/g)).toHaveLength(1);
    expect((await open('1', passOf(page))).text).toContain('本件已作废，以梧桐社区登〔2025〕2号为准');
  });

  it('what goes to an authority, what is not there, and a forged pass open nothing', async () => {
    await desk.expectOk('record-acceptance', {
      no,
      by: handler,
      body: { authority: HOUSING, acceptedOn: '2025-10-09' },
    });
    desk.clock.set(at('2025-12-30 Tue'));
    await desk.expectOk('remind', {
      no,
      by: handler,
      body: { authority: HOUSING, means: 'PHONE', text: '请按期答复' },
    });
    await desk.expectOk('issue-paper', { no, by: handler, body: { kind: 'reminder' } });
    const page = await status();
    expect(page.text).not.toContain('action="/papers"');
    const pass = passOf(page);
    for (const paper of ['1', '2', '0', '-1', '1.5', 'x', ''])
      expect((await open(paper, pass)).status, paper).toBe(404);
    expect((await open('1', pass.replace(/^\d{4}/, '2099'))).status).toBe(403);
    expect((await desk.call('petition-file', { no, by: head })).body.papers).toHaveLength(1);
  });
});
