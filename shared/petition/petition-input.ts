import * as z from 'zod/mini';
import { AGENT_RELATIONS } from './codes.ts';
import { day, email, oneOf, phone, text, wholeNumber, yesNo, titled } from './fields.ts';
import type { CorrectableField } from './events.ts';
import type { Particulars } from './particulars.ts';

/** 集体访代表不得超过五人 (信访工作条例第二十条第三款): a sixth name is refused in the regulation's words. */
export const MOST_REPRESENTATIVES = 5;

const petitioner = titled(
  z.strictObject({
    name: text({ zh: '姓名（名称）', en: 'name' }, 50),
    phone: z.optional(phone({ zh: '电话', en: 'telephone' })),
    email: z.optional(email({ zh: '电子邮箱', en: 'e-mail' })),
    address: z.optional(text({ zh: '住址', en: 'address' }, 200)),
  }),
  { zh: '信访人', en: 'petitioner' },
);

/** 监护人、代理人: who speaks and is told; the petitioner stays whose matter it is. */
const agent = titled(
  z.strictObject({
    name: text({ zh: '代理人姓名', en: 'name of whoever acts for them' }, 50),
    relation: oneOf({ zh: '与信访人的关系', en: 'in what right' }, AGENT_RELATIONS),
    authority: z.optional(text({ zh: '授权委托书、监护证明', en: 'power of attorney or proof of guardianship' }, 100)),
    phone: z.optional(phone({ zh: '代理人电话', en: 'their telephone' })),
    email: z.optional(email({ zh: '代理人电子邮箱', en: 'their e-mail' })),
  }),
  { zh: '代为办理的人', en: 'whoever acts for them' },
);

const group = titled(
  z.strictObject({
    headcount: wholeNumber({ zh: '人数', en: 'number of people' }, 2, 100_000),
    representatives: z
      .array(text({ zh: '代表姓名', en: 'representative' }, 50))
      .check(
        z.refine((names) => names.length <= MOST_REPRESENTATIVES, {
          error:
            '多人采用走访形式提出共同的信访事项的，应当推选代表，代表人数不得超过5人，请重新推选（《信访工作条例》第二十条第三款） / at most 5 representatives: please choose again',
        }),
      )
      .register(z.globalRegistry, {
        title: '代表',
        description: 'representatives, at most five',
        maxItems: MOST_REPRESENTATIVES,
      }),
  }),
  { zh: '群体', en: 'group' },
);

/** What every petition says, by whichever door it comes (信访工作条例第十九条): who, the facts, the request. */
export const PETITION_FIELDS = {
  petitioner: z.optional(petitioner),
  agent: z.optional(agent),
  underFourteen: z.optional(yesNo({ zh: '信访人不满十四周岁', en: 'the petitioner is under fourteen' })),
  anonymous: z.optional(yesNo({ zh: '匿名', en: 'anonymous' })),
  subject: text({ zh: '标题', en: 'subject' }, 100),
  statement: text({ zh: '事实和理由', en: 'facts and reasons' }, 5000),
  request: text({ zh: '诉求', en: 'what is asked for' }, 1000),
  place: z.optional(text({ zh: '问题发生地', en: 'place' }, 200)),
  group: z.optional(group),
  attachments: z.optional(
    z
      .array(text({ zh: '材料名称', en: 'paper handed in' }, 100))
      .check(z.maxLength(30, '材料清单不能超过30项 / at most 30 papers'))
      .register(z.globalRegistry, { title: '材料清单', description: 'list of papers handed in' }),
  ),
} as const;

/** Each correctable field is read as it is when it is first given. */
export const CORRECTIONS = {
  name: petitioner.shape.name,
  phone: phone({ zh: '电话', en: 'telephone' }),
  email: email({ zh: '电子邮箱', en: 'e-mail' }),
  address: text({ zh: '住址', en: 'address' }, 200),
  subject: PETITION_FIELDS.subject,
  request: PETITION_FIELDS.request,
  place: text({ zh: '问题发生地', en: 'place' }, 200),
} as const satisfies Readonly<Record<CorrectableField, z.ZodMiniType<string>>>;

export const receivedOnField = day({ zh: '收到日期', en: 'day of receipt' });

interface PetitionInput {
  readonly petitioner?: z.infer<typeof petitioner> | undefined;
  readonly agent?: z.infer<typeof agent> | undefined;
  readonly underFourteen?: boolean | undefined;
  readonly anonymous?: boolean | undefined;
  readonly subject: string;
  readonly statement: string;
  readonly request: string;
  readonly place?: string | undefined;
  readonly group?: z.infer<typeof group> | undefined;
  readonly attachments?: readonly string[] | undefined;
}

export function petitionParticulars(input: PetitionInput): Particulars {
  const { petitioner: who, agent: acting, subject, statement, request, place, group: people, attachments } = input;
  return {
    ...(who === undefined ? {} : { petitioner: who }),
    ...(acting === undefined ? {} : { agent: acting }),
    subject,
    statement,
    request,
    ...(place === undefined ? {} : { place }),
    ...(people === undefined ? {} : { representatives: people.representatives }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}
