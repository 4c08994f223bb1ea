import { STAFF_ROLES } from '../../../shared/petition/actor.ts';
import { PROFILES } from '../../../shared/district/profiles.ts';

/** What a new district's file is made from: one answer for each. */
export interface Question {
  readonly option: string;
  /** As it is asked. */
  readonly asks: string;
  /** Taken where nothing is answered; without one, what stays unanswered stands in the file as a TODO that every check refuses. */
  readonly usually?: string;
  /** Asked only of those whom it concerns. */
  readonly when?: (answers: Answers) => boolean;
}

export type Answers = Readonly<Record<string, string>>;

const bySmtp = ({ partition }: Answers): boolean => partition === 'aws-cn';

export const QUESTIONS: readonly Question[] = [
  { option: 'name-zh', asks: '机关名称（中文） / name in Chinese' },
  { option: 'name-en', asks: '机关名称（英文） / name in English' },
  { option: 'profile', asks: `机关类型 / profile: ${Object.keys(PROFILES).join(', ')}` },
  { option: 'superior', asks: '上级机关 / the office one level up' },
  { option: 'address', asks: '接待地址 / address of the counter' },
  { option: 'phone', asks: '接待电话 / telephone' },
  { option: 'supervision-phone', asks: '监督电话 / telephone for supervision' },
  { option: 'opens', asks: '开始办公 / opens', usually: '09:00' },
  { option: 'closes', asks: '结束办公 / closes', usually: '17:30' },
  { option: 'mail-domain', asks: '工作邮箱域名 / domain of the staff’s mail' },
  { option: 'partition', asks: 'aws, aws-cn', usually: 'aws' },
  { option: 'region', asks: '区域，如 ap-southeast-1 / region' },
  { option: 'public-address', asks: '公众网址 / where residents reach the site' },
  { option: 'smtp-host', asks: '邮件服务器 / mail relay', when: bySmtp },
  { option: 'issuer', asks: '登录签发者网址 / issuer of staff tokens', when: bySmtp },
];

/** Options that may be given more than once, for the two lists. */
export const LISTS = {
  authority: '机关=上级机关 / authority=its superior; the name alone for the topmost',
  staff: `账号:姓名:岗位 / id:name:role, of ${Object.keys(STAFF_ROLES).join(', ')}`,
} as const;
