import { describe, expect, it } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { canal } from '../../infra/districts/canal.ts';
import { at } from '../support/days.ts';
import { openDesk, PERSONAL, THURSDAY } from '../support/desk.ts';
import { tagWithId, wordsOf } from '../web/markup.ts';

describe('期限计算 on a page', () => {
  const asked = { from: '2026-09-20', days: '15', unit: 'CALENDAR' };
  const ask = (form: Readonly<Record<string, string>>) => openDesk().site({ path: '/due-dates', form });

  it('comes to the day that the API comes to, with the same sentences, basis and calendar', async () => {
    const { body } = await openDesk().expectOk('due-dates', { body: { ...asked, days: 15 } });
    const page = await ask(asked);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<time datetime="${body.due}">`);
    const words = wordsOf(page.text);
    for (const part of [...body.explanation.zh, ...body.basis, body.calendarVersion]) expect(words).toContain(part);
    expect(words).not.toContain('暂定');
    expect(tagWithId(page.text, 'from').attributes.get('value')).toBe('2026-09-20');
  });

  it('says 暂定 of a year whose holidays are not published', async () => {
    expect(wordsOf((await ask({ from: '2030-01-01', days: '10', unit: 'WORKING' })).text)).toContain('暂定');
  });

  it.each([
    [{ from: '', days: '15', unit: 'CALENDAR' }, ['from']],
    [{ from: '2026-02-30', days: '', unit: 'CALENDAR' }, ['from', 'days']],
    [{ from: '2026-02-03', days: '401', unit: 'WORKING' }, ['days']],
    [{ from: '2026-02-03', days: '1.5', unit: 'WEEKS' }, ['days', 'unit']],
  ])('%j is asked about, and stays as it was typed', async (form, fields) => {
    const page = await ask(form);
    expect(page.status).toBe(422);
    const [, summary = ''] = /id="errors" autofocus>(.*?)<\/ul>/s.exec(page.text) ?? [];
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(fields);
    expect(tagWithId(page.text, 'days').attributes.get('value')).toBe(form.days);
  });

  it('begins with today, in China', async () => {
    const page = await openDesk(THURSDAY).site({ path: '/due-dates' });
    expect(tagWithId(page.text, 'from').attributes.get('value')).toBe('2025-10-09');
  });
});

describe('the notices', () => {
  it('个人信息保护法第十七条: who, why, what, for how long, what may be asked and how, from the district’s own file', async () => {
    const words = wordsOf((await openDesk().site({ path: '/privacy' })).text);
    for (const part of [
      wutong.name.zh,
      wutong.office.address,
      wutong.office.phone,
      '信访档案保存30年',
      '查阅、复制',
      '更正',
      '删除',
    ])
      expect(words).toContain(part);
    expect(words).toContain('存放在云服务区域ap-southeast-1，在中国境外');
  });

  it('an office that keeps files longer says so, and one in China that they are there', async () => {
    const district = { ...canal, retention: { years: 50 } };
    const words = wordsOf((await openDesk(THURSDAY, district).site({ path: '/privacy' })).text);
    expect(words).toContain('信访档案保存50年');
    expect(words).toContain('存放在中国境内');
  });

  it('are led to from every page', async () => {
    for (const path of ['/', '/track', '/privacy', '/accessibility', '/petitions/new/who']) {
      const { text } = await openDesk().site({ path });
      for (const notice of ['/privacy', '/accessibility', '/due-dates']) expect(text).toContain(`href="${notice}"`);
    }
  });
});

describe('the size of letters', () => {
  it('is chosen by a link, remembered in a cookie that says nothing else, and kept on every page', async () => {
    const desk = openDesk();
    const chosen = await desk.site({ path: '/track', query: { size: 'large' } });
    expect(chosen.text).toContain('<html class="large"');
    expect(chosen.cookies).toEqual(['size=large; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure']);
    const next = await desk.site({ path: '/petitions/new/who', cookies: ['a=b', 'size=large'] });
    expect([next.text.includes('<html class="large"'), next.cookies]).toEqual([true, undefined]);
    const back = await desk.site({ path: '/', query: { size: 'standard' }, cookies: ['size=large'] });
    expect([back.text.includes('<html lang'), back.cookies?.[0]?.split(';')[0]]).toEqual([true, 'size=standard']);
  });

  it.each(['giant', '', '"><script>', 'constructor'])('%j is no size and sets nothing', async (size) => {
    const page = await openDesk().site({ path: '/', query: { size }, cookies: [`size=${size}`] });
    expect([page.text.includes('<html lang'), page.cookies]).toEqual([true, undefined]);
  });
});

describe('the receipt once more', () => {
  it('by number and code, as it was on the first day, whatever has happened since', async () => {
    const desk = openDesk();
    const form = { 'petitioner.name': '谈㛃', subject: '一', statement: '二', request: '三', formKey: 'a0b1c2d3-form' };
    const first = await desk.site({ path: '/petitions', form });
    const [no = '', code = ''] = [...first.text.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, dd = '']) =>
      dd.replaceAll(/<[^>]+>|\s/g, ''),
    );
    await desk.expectOk('supplement', { no, code: code.replace('-', ''), body: { statement: '再说一句' } });
    desk.clock.set(at('2025-11-20 Thu'));
    const again = await desk.site({ path: '/receipt', form: { petitionNo: no, queryCode: code } });
    expect(again.status).toBe(200);
    const withoutPass = (text: string): string =>
      text.replace(/name="pass" value="[^"]+"/, '').replace(' data-handed-in', ' ');
    expect(withoutPass(again.text)).toBe(withoutPass(first.text));
    expect(PERSONAL.filter((words) => again.text.includes(words))).toEqual([]);
  });

  it('a wrong code is told as on the page for following', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    const form = { petitionNo, queryCode: '00000000' };
    const [receipt, track] = [await desk.site({ path: '/receipt', form }), await desk.site({ path: '/track', form })];
    expect([receipt.status, receipt.text]).toEqual([404, track.text]);
  });
});
