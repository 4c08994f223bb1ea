import { momentAt } from '../calendar/instant.ts';
import { refuse } from '../petition/decision.ts';
import type { ReceptionContext } from './decision.ts';
import { publishedHalves } from './half-days.ts';
import type { Duty } from './roster-events.ts';
import { isSameShift } from './roster.ts';
import { daysOfWeek, type Week } from './week.ts';

/** What is wrong with duties that are planned or changed, by the field; undefined when nothing is. */
export function dutiesRefusal(week: Week, given: readonly Duty[], context: ReceptionContext) {
  const days = daysOfWeek(week);
  for (const [at, duty] of given.entries()) {
    const field = (name: keyof Duty): string => `duties.${at}.${name}`;
    if (!days.includes(duty.day)) {
      return refuse({
        code: 'DAY_NOT_IN_WEEK',
        field: field('day'),
        zh: `${duty.day}不在${week}这一周（${days[0]}至${days[6]}）`,
        en: `${duty.day} is not in ${week}, ${days[0]} to ${days[6]}`,
      });
    }
    if (isOver(duty, context)) {
      return refuse({
        code: 'SHIFT_PASSED',
        field: field('day'),
        zh: `${duty.day}的这个班次已经过去，值班表不能倒改；当时由谁顶岗，请本人补签`,
        en: 'this half day is over: a roster is not rewritten; whoever stood in signs in afterwards',
      });
    }
    const unknown = postRefusal(duty.post, context, field('post')) ?? staffRefusal(duty.staff, context, field('staff'));
    if (unknown !== undefined) return unknown;
    if (given.findIndex((other) => isSameShift(other, duty)) !== at) {
      return refuse({
        code: 'DUTY_TWICE',
        field: `duties.${at}`,
        zh: '同一岗位的同一班次填写了两次',
        en: 'this post and half day stands here twice',
      });
    }
  }
  return undefined;
}

/** Nobody is at two posts at once. */
export function twoPlacesRefusal(standing: readonly Duty[]) {
  for (const duty of standing) {
    const other = standing.find(
      (candidate) =>
        candidate.post !== duty.post &&
        candidate.day === duty.day &&
        candidate.half === duty.half &&
        candidate.staff.some((id) => duty.staff.includes(id)),
    );
    if (other === undefined) continue;
    return refuse({
      code: 'PERSON_TWICE',
      field: 'duties',
      zh: `同一个人不能同时在两个岗位（${duty.day}，${duty.post}、${other.post}）`,
      en: `nobody is at two posts at once: ${duty.day}, ${duty.post} and ${other.post}`,
    });
  }
  return undefined;
}

export function postRefusal(post: string, { rules: { posts } }: ReceptionContext, field = 'post') {
  if (posts.some(({ id }) => id === post)) return undefined;
  const known = posts.map(({ id, name }) => `${id}（${name.zh}）`).join('、');
  return refuse({
    code: 'POST_UNKNOWN',
    field,
    zh: `没有这个岗位，本机关的岗位有：${known}`,
    en: `there is no such post; this office has: ${posts.map(({ id }) => id).join(', ')}`,
  });
}

export function staffRefusal(given: readonly string[], { rules: { onDuty } }: ReceptionContext, field: string) {
  const stranger = given.find((id) => !onDuty.includes(id));
  if (stranger === undefined) return undefined;
  return refuse({
    code: 'STAFF_UNKNOWN',
    field,
    zh: `${stranger}不在本机关可以值班的人员之中，请核对账号`,
    en: `${stranger} is not among those of this office who may be on duty`,
  });
}

// Half days in which the counter is closed end with the day.
function isOver({ day, half }: Duty, { rules, now, today }: ReceptionContext): boolean {
  const published = publishedHalves(rules.hours).find((halfDay) => halfDay.half === half);
  return day < today || (day === today && published !== undefined && now >= momentAt(day, published.to));
}
