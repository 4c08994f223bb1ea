import * as z from 'zod/mini';
import { text, titled, yesNo } from './fields.ts';

const MOST = 20;
const TOO_MANY = `最多${MOST}个部门 / at most ${MOST} departments`;

/** 涉及部门: the departments a matter concerns, by name. */
export function departmentNames() {
  return z.array(text({ zh: '涉及部门', en: 'department concerned' }, 100)).check(z.maxLength(MOST, TOO_MANY));
}

/** 到场情况: who was convened, and whether they came. */
export function attendanceList() {
  return titled(
    z
      .array(
        z.strictObject({
          department: text({ zh: '部门', en: 'department' }, 100),
          attended: yesNo({ zh: '到场', en: 'came' }),
        }),
      )
      .check(z.maxLength(MOST, TOO_MANY)),
    { zh: '到场情况', en: 'who came' },
  );
}
