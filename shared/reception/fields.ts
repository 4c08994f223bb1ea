import * as z from 'zod/mini';
import { day, oneOf, staffId, titled } from '../petition/fields.ts';
import { HALVES } from './half-days.ts';
import { dayOfSlot } from './slots.ts';

/** 岗位 by its id in the district's file. */
export function postId() {
  return z
    .string()
    .check(
      z.refine((value) => /^[a-z][a-z0-9-]{0,20}$/.test(value), {
        error: '请填写本机关登记的岗位代号，如reception / the id of a post of this office',
      }),
    )
    .register(z.globalRegistry, { title: '岗位', description: 'post', maxLength: 21, examples: ['reception'] });
}

export function halfDay() {
  return oneOf({ zh: '上午或者下午', en: 'half of the day' }, HALVES);
}

/** 工作牌号: as it stands on the plate; no name is made of it. */
export function plateNumber() {
  return z
    .string()
    .check(
      z.refine((value) => /^[A-Z]{0,3}\d{1,6}$/.test(value), {
        error: '请填写工作牌号，如008或者JD008 / digits, with up to three capital letters before them',
      }),
    )
    .register(z.globalRegistry, {
      title: '工作牌号',
      description: 'plate number',
      maxLength: 9,
      examples: ['008', 'JD008'],
    });
}

/** 接访时段 as the list of them names it. */
export function slotNumber() {
  return z
    .string()
    .check(
      z.refine((value) => dayOfSlot(value) !== undefined, {
        error: '请填写接访时段，如2025-10-16-0900 / a reception as the list names it',
      }),
    )
    .register(z.globalRegistry, {
      title: '接访时段',
      description: 'reception by appointment',
      maxLength: 15,
      examples: ['2025-10-16-0900'],
    });
}

/** Duties as they are planned or changed; without anybody only where one is taken off. */
export function duties(fewest: 0 | 1) {
  return titled(
    z
      .array(
        z.strictObject({
          day: day({ zh: '日期', en: 'day' }),
          half: halfDay(),
          post: postId(),
          staff: titled(
            z
              .array(staffId({ zh: '值班人员', en: 'who is on duty' }))
              .check(
                z.minLength(fewest, { error: '请填写值班人员 / say who is on duty' }),
                z.maxLength(10, { error: '一个岗位不超过10人 / ten people at most' }),
              ),
            { zh: '值班人员', en: 'who is on duty' },
          ),
        }),
      )
      .check(
        z.minLength(1, { error: '请至少填写一个班次 / at least one duty' }),
        z.maxLength(300, { error: '一次不超过300个班次 / 300 duties at most' }),
      ),
    { zh: '班次', en: 'duties' },
  );
}
