import { describe, expect, test } from 'vitest';
import { statusPage } from '../../web/resident/track-page.ts';
import { receivedPage, uploadPage } from '../../web/resident/upload-page.ts';
import { tagsOf, wordsOf } from './markup.ts';
import { OFFICE, PETITION_NO, UPLOAD_FORMS, WITH_FILES } from './petitions-seen.ts';

const upload = uploadPage({ office: OFFICE, locale: 'zh', forms: UPLOAD_FORMS });

describe('the page that sends files', () => {
  test('says what is taken, how large, how many and until when, before anybody chooses a file', () => {
    const words = wordsOf(upload);
    for (const said of ['照片', 'PDF文件', '每份最大20MB', '最多20份', '请在09:20以前上传', '拍摄地点']) {
      expect(words).toContain(said);
    }
  });

  test('holds two forms that a browser sends by itself, the file last', () => {
    const forms = tagsOf(upload, 'form');
    expect(forms.map(({ attributes }) => attributes.get('enctype'))).toEqual([
      'multipart/form-data',
      'multipart/form-data',
    ]);
    for (const [, inner = ''] of upload.matchAll(/<form[^>]*multipart[^>]*>(.*?)<\/form>/gs)) {
      const names = tagsOf(inner, 'input').map(({ attributes }) => attributes.get('name'));
      expect(names).toEqual([...Object.keys(UPLOAD_FORMS.photo.fields), 'file']);
    }
  });

  test('asks the system’s chooser for what can be kept, so that phones convert their own format', () => {
    const files = tagsOf(upload, 'input').filter(({ attributes }) => attributes.get('type') === 'file');
    expect(files.map(({ attributes }) => attributes.get('accept'))).toEqual([
      'image/jpeg,image/png,image/webp',
      'application/pdf',
    ]);
  });

  test('afterwards nothing says of which petition', () => {
    expect(receivedPage({ office: OFFICE, locale: 'zh' })).not.toContain(PETITION_NO);
  });
});

describe('the petitioner’s files where the petition stands', () => {
  const status = statusPage({ office: OFFICE, view: WITH_FILES, locale: 'zh', pass: 'a-pass' });
  const words = wordsOf(status);

  test('each is told by number, kind, size and day, and what became of it', () => {
    expect(words).toContain('已收 材料1');
    expect(words).toContain('约1.7MB');
    expect(words).toContain('没有收下 材料2');
    expect(words).toContain('请转换格式后再传');
    expect(words).toContain('未作病毒检查');
  });

  test('what the office added is not shown', () => {
    expect(words).not.toContain('机关材料');
    expect(status).not.toContain('ticket-2');
  });

  test('only what was kept can be fetched; number and code go in the body of the request', () => {
    const downloads = [...status.matchAll(/action="\/attachments\/download">(.*?)<\/form>/gs)];
    expect(downloads).toHaveLength(1);
    expect(downloads[0]?.[1]).toContain('name="id" value="ticket-1"');
    expect(tagsOf(status).filter(({ attributes }) => attributes.get('href')?.includes('50718246'))).toEqual([]);
  });
});
