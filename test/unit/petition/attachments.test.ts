import { describe, expect, it } from 'vitest';
import {
  attachmentViews,
  fileNameOf,
  isKept,
  keptAttachment,
  uploadRefusal,
} from '../../../shared/petition/attachments.ts';
import { REFUSED_UPLOADS } from '../../../shared/petition/codes.ts';
import { codesOf } from '../../../shared/petition/fields.ts';
import { MOST_ATTACHMENTS } from '../../../shared/petition/uploads.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { receiver } from '../../support/office.ts';
import type { Story } from '../../support/story.ts';

const received = (): Story => petitionAt('RECEIVED');

describe('附件 on record', () => {
  it('are called by whose they are and the how many-th; the petitioner sees their own', () => {
    const { petition, view } = received().sent('image/jpeg').sent('application/pdf', receiver).sent('image/png');
    const named = attachmentViews(petition).map(({ name, state }) => `${name.zh} ${name.en} ${state}`);
    expect(named).toEqual(['材料1 paper 1 KEPT', '机关材料1 office paper 1 KEPT', '材料2 paper 2 KEPT']);
    expect(view.attachments.map(({ name }) => name.zh)).toEqual(['材料1', '材料2']);
    expect(view.history.map(({ zh }) => zh).slice(-2)).toEqual([
      '已收到您上传的照片（JPEG）',
      '已收到您上传的图片（PNG）',
    ]);
  });

  it.each(codesOf(REFUSED_UPLOADS))('one that was not kept says why: %s', (reason) => {
    const { petition, view } = received().sent(reason);
    expect(view.attachments).toMatchObject([{ state: 'REFUSED', reason, reasonTitle: REFUSED_UPLOADS[reason] }]);
    expect(view.history.at(-1)).toMatchObject({
      zh: `您上传的文件没有收下：${REFUSED_UPLOADS[reason].zh}`,
      en: `your file was not kept: ${REFUSED_UPLOADS[reason].en}`,
    });
    expect(petition.attachments?.some(isKept)).toBe(false);
    expect(received().sent(reason, receiver).view).toMatchObject({ attachments: [], history: received().view.history });
  });

  it('only a kept one is opened, and only by whom it is shown to', () => {
    const { petition } = received().sent('image/webp').sent('DAMAGED').sent('application/pdf', receiver);
    const [own, refused, office] = (petition.attachments ?? []).map(({ id }) => id);
    const opens = (id: string | undefined, all: boolean): boolean =>
      keptAttachment(petition, id ?? '', (by) => all || by === 'PETITIONER') !== undefined;
    expect([
      opens(own, false),
      opens(refused, true),
      opens(office, false),
      opens(office, true),
      opens('x', true),
    ]).toEqual([true, false, false, true, false]);
    const kept = keptAttachment(petition, office ?? '', () => true);
    expect(kept === undefined ? '' : fileNameOf(petition, kept)).toBe(`${petition.no}-3.pdf`);
  });

  it('changes no clock, no queue and no place in the procedure', () => {
    const [before, after] = [received(), received().sent('image/jpeg')];
    expect([after.status, after.clocks, after.queues, after.wakeUp]).toEqual([
      before.status,
      before.clocks,
      before.queues,
      before.wakeUp,
    ]);
    expect(after.newNotices).toEqual([]);
  });
});

describe('one more file may be sent', () => {
  it.each(STATUSES)('at %s: wherever words may be added', (status) => {
    const { petition, view } = petitionAt(status);
    expect(uploadRefusal(petition)?.code).toBe(view.mayNow.includes('supplement') ? undefined : 'STEP_NOT_POSSIBLE');
    expect(view.mayUpload).toBe(view.mayNow.includes('supplement'));
  });

  it('until twenty are kept; what was refused does not count', () => {
    let story = received().sent('DAMAGED');
    for (let nth = 1; nth < MOST_ATTACHMENTS; nth += 1) story = story.sent('image/jpeg');
    expect(uploadRefusal(story.petition)).toBeUndefined();
    expect(uploadRefusal(story.sent('image/jpeg').petition)?.code).toBe('TOO_MANY_ATTACHMENTS');
  });
});
