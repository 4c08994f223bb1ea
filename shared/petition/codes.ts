/** A text for people: Chinese first, English second. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** 信访形式: the door a petition came in by. */
export const CHANNELS = {
  LETTER: { zh: '来信', en: 'letter' },
  VISIT: { zh: '来访', en: 'visit' },
  CALL: { zh: '来电', en: 'call' },
  ONLINE: { zh: '网上信访', en: 'online' },
} as const;
export type Channel = keyof typeof CHANNELS;

/** 信访事项类别 (信访工作条例第二十九至三十一条); an inquiry is answered and logged, but is no petition in the strict sense. */
export const CATEGORIES = {
  APPEAL_OR_REQUEST: { zh: '申诉求决', en: 'appeal or request' },
  SUGGESTION: { zh: '建议意见', en: 'suggestion' },
  ACCUSATION: { zh: '检举控告', en: 'accusation' },
  INQUIRY: { zh: '咨询', en: 'inquiry' },
} as const;
export type Category = keyof typeof CATEGORIES;

/** How the petitioner was told: 当面、邮寄、电话、短信、电子邮件、网上、其他. */
export const MEANS = {
  IN_PERSON: { zh: '当面', en: 'in person' },
  POST: { zh: '邮寄', en: 'by post' },
  PHONE: { zh: '电话', en: 'by telephone' },
  SMS: { zh: '短信', en: 'by text message' },
  EMAIL: { zh: '电子邮件', en: 'by e-mail' },
  ONLINE: { zh: '网上', en: 'online' },
  OTHER: { zh: '其他', en: 'by other means' },
} as const;
export type Means = keyof typeof MEANS;

/** How material travels between organs. */
export const METHODS = {
  SYSTEM: { zh: '系统流转', en: 'by the system' },
  PAPER: { zh: '纸质', en: 'on paper' },
  PHONE: { zh: '电话', en: 'by telephone' },
  OTHER: { zh: '其他', en: 'by other means' },
} as const;
export type Method = keyof typeof METHODS;

/** 处理意见, one for each item asked (信访工作条例第三十二条). */
export const REPLY_OUTCOMES = {
  SUPPORTED: { zh: '予以支持', en: 'supported' },
  EXPLAINED: { zh: '解释说明', en: 'explained' },
  NOT_SUPPORTED: { zh: '不予支持', en: 'not supported' },
} as const;
export type ReplyOutcome = keyof typeof REPLY_OUTCOMES;

/** 复查、复核意见: 维持、变更、撤销并责令重新作出. */
export const REVIEW_OUTCOMES = {
  UPHELD: { zh: '维持', en: 'upheld' },
  CHANGED: { zh: '变更', en: 'changed' },
  REVOKED: { zh: '撤销并责令重新作出', en: 'revoked, to be decided anew' },
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

/** The three papers whose service starts a right: 处理意见书、复查意见书、复核意见书. */
export const DOCUMENTS = {
  reply: { zh: '处理意见书', en: 'reply' },
  reviewOpinion: { zh: '复查意见书', en: 'review opinion' },
  finalReviewOpinion: { zh: '复核意见书', en: 'final review opinion' },
} as const;
export type DocumentKind = keyof typeof DOCUMENTS;

/** 复查 and 复核: the second and the third level. */
export const LEVELS = {
  review: { zh: '复查', en: 'review' },
  finalReview: { zh: '复核', en: 'final review' },
} as const;
export type Level = keyof typeof LEVELS;

/** 满意度评价: the petitioner's own words for it are the codes. */
export const RATINGS = ['满意', '基本满意', '不满意'] as const;
export type Rating = (typeof RATINGS)[number];

/** 不予受理、不再受理的理由. A refusal always names its ground, article and right address; it is the authority's act, never ours. */
export const REFUSAL_GROUNDS = {
  LITIGATION_ARBITRATION_RECONSIDERATION: {
    zh: '已经或者依法应当通过诉讼、仲裁、行政复议解决',
    en: 'a matter for the courts, arbitration or reconsideration',
  },
  PEOPLES_CONGRESS_COURT_PROCURATORATE: {
    zh: '属于人大、法院、检察院职权范围',
    en: 'within the powers of the people’s congress, court or procuratorate',
  },
  ALREADY_ACCEPTED_ELSEWHERE: {
    zh: '已经受理或者正在办理，在规定期限内向上级重复提出',
    en: 'already accepted or in hand elsewhere',
  },
  LEVEL_SKIPPING_VISIT: { zh: '走访越过本级和上一级', en: 'a visit past this level and the next' },
  REVIEW_NOT_SOUGHT: { zh: '不服处理（复查）意见，未请求复查（复核）', en: 'review was not sought' },
  REVIEW_WINDOW_LAPSED: {
    zh: '无正当理由超过规定期限未请求复查（复核）',
    en: 'the time for review passed without good reason',
  },
  FINAL_REVIEWED: { zh: '已经复核，仍以同一事实和理由提出', en: 'finally reviewed: the same facts and reasons' },
  FINAL_LEGAL_CLOSURE: { zh: '涉法涉诉事项已依法终结', en: 'a litigation-related matter lawfully closed' },
  OUTSIDE_POWERS: { zh: '不属于本机关职权范围', en: 'outside this organ’s powers' },
} as const;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** 登记内容未经信访人核对的原因 (R38). */
export const NOT_CONFIRMED = {
  REFUSED: { zh: '信访人不愿核对', en: 'the petitioner did not want to' },
  ANONYMOUS: { zh: '匿名', en: 'anonymous' },
  LEFT: { zh: '信访人已离开或者已挂断', en: 'gone, or rung off' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type NotConfirmed = keyof typeof NOT_CONFIRMED;

/** 信访人意见: what the petitioner says of an opinion when it is served. */
export const PETITIONER_SAYS = {
  AGREES: { zh: '同意', en: 'agrees' },
  DISAGREES: { zh: '不同意', en: 'disagrees' },
  UNCLEAR: { zh: '无明确意见', en: 'says neither' },
} as const;
export type PetitionerSays = keyof typeof PETITIONER_SAYS;

/** 督办情形 (信访条例第三十六条). */
export const SUPERVISION_CIRCUMSTANCES = {
  OVERDUE: { zh: '无正当理由未按规定的办理期限办结', en: 'not concluded in time without good reason' },
  NO_FEEDBACK: { zh: '未按规定反馈办理结果', en: 'result not reported back' },
  PROCEDURE: { zh: '未按规定程序办理', en: 'procedure not followed' },
  SHIRKING: { zh: '推诿、敷衍、拖延', en: 'shirking or delaying' },
  NOT_CARRIED_OUT: { zh: '不执行信访处理意见', en: 'the opinion is not carried out' },
  OTHER: { zh: '其他需要督办的情形', en: 'other circumstances' },
} as const;
export type SupervisionCircumstance = keyof typeof SUPERVISION_CIRCUMSTANCES;

/** 重复、关联: links only; nothing is ever merged. */
export const LINK_KINDS = {
  duplicate: { zh: '同一事项重复提交', en: 'the same paper twice' },
  repeat: { zh: '重复信访', en: 'a repeat of a matter in hand' },
  'same-facts-after-final': {
    zh: '复核后以同一事实和理由再次提出',
    en: 'same facts and reasons after the final review',
  },
  /** This one was handed in by another petitioner of that matter: it keeps its own number, notices and rights. */
  joint: { zh: '联名', en: 'another petitioner of the same joint petition' },
} as const;
export type LinkKind = keyof typeof LINK_KINDS;

/** 适用简易办理的情形 (《信访事项简易办理办法（试行）》): a first petition, and one of these. */
export const SIMPLE_GROUNDS = {
  PLAIN: {
    zh: '事实清楚、责任明确、争议不大、易于解决',
    en: 'clear facts and responsibility, little dispute, easy to solve',
  },
  ANSWERABLE_AT_ONCE: {
    zh: '咨询、意见建议、表达感谢，可以即时答复',
    en: 'a question, suggestion or thanks that can be answered at once',
  },
  DAILY_LIFE: { zh: '涉及群众日常生产生活、时效性强，应当即时处理', en: 'daily life and time-critical' },
  ALREADY_PROMISED: { zh: '有关机关已有明确承诺或者结论', en: 'promised or concluded already' },
} as const;
export type SimpleGround = keyof typeof SIMPLE_GROUNDS;

/** 调解、和解的结果 (信访工作条例第三十三条). */
export const MEDIATION_OUTCOMES = {
  MEDIATED: { zh: '经调解达成协议', en: 'agreed by mediation' },
  RECONCILED: { zh: '当事人自愿和解', en: 'reconciled of their own accord' },
  FAILED: { zh: '未能达成协议', en: 'no agreement' },
} as const;
export type MediationOutcome = keyof typeof MEDIATION_OUTCOMES;

/** 代为提出: in what right somebody acts for the petitioner, whose matter it stays. */
export const AGENT_RELATIONS = {
  GUARDIAN: { zh: '监护人', en: 'guardian' },
  NEAR_RELATIVE: { zh: '近亲属', en: 'near relative' },
  ENTRUSTED: { zh: '委托代理人', en: 'entrusted agent' },
  OTHER: { zh: '其他代为提出的人', en: 'somebody else who acts for them' },
} as const;
export type AgentRelation = keyof typeof AGENT_RELATIONS;

/** 特事特办的事由: why a matter may not wait its turn. */
export const SPECIAL_GROUNDS = {
  LIFE_PROPERTY_SAFETY: { zh: '直接关系群众生命财产安全', en: 'life or property at risk' },
  PRODUCTION_LIVELIHOOD: { zh: '影响群众生产生活', en: 'production or livelihood affected' },
  GROUP_RISK: { zh: '可能引发群体性上访', en: 'a mass petition may follow' },
  STABILITY: { zh: '直接影响社会政治稳定', en: 'bears on social stability' },
  LEADER_ASSIGNED: { zh: '领导交办需特办', en: 'assigned by a leader for special handling' },
} as const;
export type SpecialGround = keyof typeof SPECIAL_GROUNDS;

/** 危及生命的，先拨打: whom to call before anything is typed. */
export const EMERGENCY_NUMBERS = [
  { number: '110', zh: '报警', en: 'police' },
  { number: '119', zh: '火警', en: 'fire' },
  { number: '120', zh: '急救', en: 'ambulance' },
] as const satisfies readonly (Bilingual & { readonly number: string })[];

/** First-level content classes 内容分类 in use; a district may edit the list. */
export const CONTENT_CLASSES = [
  '政治综合',
  '经济综合',
  '宣传舆论',
  '纪检监察',
  '劳动社保',
  '教育',
  '卫生计生',
  '科技文体',
  '组织人事',
  '交通能源环保',
  '民政',
  '农村农业',
  '国土资源水利林业',
  '城乡建设',
  '信息产业',
  '商贸旅游',
  '政法',
  '其他',
] as const;

/** 告知书与提醒: every kind of message Huisheng sends about one petition. */
export const NOTICES = {
  receipt: { zh: '信访事项登记回执', en: 'Receipt of your petition' },
  notification: { zh: '信访事项告知', en: 'Notice about your petition' },
  transferred: { zh: '信访事项转送告知', en: 'Your petition was transferred' },
  accepted: { zh: '信访事项受理告知', en: 'Your petition was accepted' },
  refused: { zh: '不予受理告知', en: 'Your petition was not accepted' },
  extended: { zh: '延长办理期限告知', en: 'The handling of your petition was extended' },
  replied: { zh: '处理意见送达告知', en: 'The reply to your petition' },
  reviewRequested: { zh: '复查复核请求收到告知', en: 'Your request for review' },
  reviewed: { zh: '复查意见送达告知', en: 'The review opinion' },
  finallyReviewed: { zh: '复核意见送达告知', en: 'The final review opinion' },
  windowNearEnd: { zh: '请求期限即将届满提醒', en: 'The time to ask for review is ending' },
  echo: { zh: '办理结果反馈', en: 'What became of your petition' },
  final: { zh: '信访事项终结告知', en: 'Your petition is final' },
  nearDue: { zh: '临期提醒', en: 'near due' },
  overdue: { zh: '超期警示', en: 'overdue' },
  maybeUrgent: { zh: '疑似紧急，请立即查看', en: 'perhaps urgent: look at once' },
  special: { zh: '特事标记', en: 'flagged for special handling' },
  immediateHalfGone: { zh: '立即事项提醒', en: 'to be done at once: half of the time is gone' },
  immediateOverdue: { zh: '立即事项超时警报', en: 'alarm: to be done at once, and overdue' },
  instructionAwaited: { zh: '待批示提醒', en: 'instruction awaited' },
  recusalAsked: { zh: '回避申请待决定', en: 'somebody is asked to keep out: to be decided' },
  recusalDecided: { zh: '回避申请决定告知', en: 'Your request that somebody keep out' },
  recounted: { zh: '办理期限核定告知', en: 'Dates of your petition were settled' },
  undelivered: { zh: '告知未送达', en: 'a notice did not arrive' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type NoticeKind = keyof typeof NOTICES;

/** 附件未收的原因: what the examination of an upload found. */
export const REFUSED_UPLOADS = {
  TYPE_NOT_ALLOWED: {
    zh: '不是JPEG、PNG、WebP照片，也不是PDF文件，请转换格式后再传',
    en: 'neither a JPEG, PNG or WebP picture nor a PDF; please convert it and send it again',
  },
  TYPE_DIFFERS: {
    zh: '照片请用“上传照片”，PDF文件请用“上传PDF文件”，请再传一次',
    en: 'photos and PDF files each have their own form; please send it again with the other one',
  },
  DAMAGED: { zh: '文件不完整或者已损坏，请再传一次', en: 'the file is damaged or not whole; please send it again' },
  TOO_LARGE: { zh: '文件过大，请缩小或者拆分后再传', en: 'the file is too large; please make it smaller or split it' },
  TOO_MANY: {
    zh: '这件诉求的附件已满，请把材料送到接待窗口',
    en: 'no more files fit here; please bring it to the counter',
  },
  THREAT_FOUND: { zh: '检查发现病毒或者恶意程序', en: 'a virus or other malware was found in it' },
  NOT_SCANNED: {
    zh: '无法完成病毒检查（例如文件加了密码），请去掉密码后再传',
    en: 'it could not be scanned for viruses, perhaps because of a password; please remove it and send it again',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type RefusedUpload = keyof typeof REFUSED_UPLOADS;
