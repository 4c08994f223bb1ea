import type { Bilingual } from '../../shared/petition/codes.ts';

/** Everything a proof can find, in words. A finding names a petition and a place in it, never a person or their words. */
export const FINDINGS = {
  RECORD_MISSING: {
    zh: '有该编号的其他数据，却没有一条办理记录',
    en: 'other items bear this number, but there is no record',
  },
  COMMIT_UNREADABLE: { zh: '这条办理记录无法读取', en: 'this commit cannot be read' },
  COMMIT_MISPLACED: { zh: '这条办理记录的序号与存放位置不符', en: 'this commit bears another number than its place' },
  COMMIT_MISSING: { zh: '缺少这条办理记录', en: 'this commit is missing' },
  CHAIN_BROKEN: {
    zh: '与前一条的校验值不符：前一条或其以前的记录被改动',
    en: 'does not carry the hash of the commit before: that one was changed',
  },
  NOT_OPENED: { zh: '第一条记录不是登记', en: 'the first commit does not open a petition' },
  DOES_NOT_FOLD: { zh: '记录无法依次还原为信访事项的现状', en: 'the commits do not fold into a petition' },
  COMMAND_TWICE: { zh: '同一次操作记录了两次', en: 'the same command is on record twice' },
  PARTICULARS_MISSING: {
    zh: '当事人信息既不在，也没有依规删除的痕迹',
    en: 'particulars are neither there nor marked as erased',
  },
  PARTICULARS_CHANGED: { zh: '当事人信息与登记时的校验值不符', en: 'particulars do not match their digest' },
  PARTICULARS_ORPHANED: {
    zh: '没有任何记录引用的当事人信息（提交中断所留）',
    en: 'particulars that no commit refers to, left by a submission that was cut short',
  },
  ROW_MISSING: { zh: '列表中缺少应有的一行', en: 'a row that follows from the record is missing' },
  ROW_EXTRA: { zh: '列表中多出不应有的一行', en: 'a row that does not follow from the record' },
  ROW_DIFFERS: { zh: '列表中的一行与记录不符', en: 'a row differs from what follows from the record' },
  ROWS_AHEAD: {
    zh: '列表比记录更新：最后的记录可能被删去',
    en: 'the rows know of a later version: the last commits may have been cut off',
  },
  ROWS_BEHIND: { zh: '列表落后于记录', en: 'the rows have not followed the record' },
  WAKE_UP_WRONG: {
    zh: '定时提醒的登记与应有的不符，到期检查可能漏掉此件',
    en: 'the wake-up is not where it belongs: the sweep may miss this petition',
  },
  NOTICE_STUCK: { zh: '通知发送超过一天仍未完成', en: 'a notice has been under way for more than a day' },
  NOTICE_UNSENT: {
    zh: '应当告知信访人的通知超过一天未曾发送',
    en: 'a notice owed to the petitioner for more than a day was never tried',
  },
  NOTICE_AHEAD: {
    zh: '已发通知所依据的记录不在：最后的记录可能被删去',
    en: 'a notice of a commit that is not there: the last commits may have been cut off',
  },
  FILE_CHANGED: { zh: '附件与收到时的校验值不符', en: 'a file does not match its digest on record' },
  FILE_MISSING: {
    zh: '附件不在：依规删除，或者遗失',
    en: 'a file on record is not there: erased by rule, or lost',
  },
  LINK_TO_NOWHERE: { zh: '所关联的信访事项不存在', en: 'linked to a petition that does not exist' },
  NUMBER_UNCLAIMED: {
    zh: '文书的文号没有占用登记，可能重号',
    en: 'a paper bears a number that its command never claimed: it may be another’s',
  },
  NUMBER_UNUSED: {
    zh: '占用而未使用的文号（制发中断所留，视为作废）',
    en: 'a number that was claimed and never used, left by a command that was cut short: void',
  },
  SECRET_DIFFERS: {
    zh: '编号、查询码或查重标识与本机关密钥不符：密钥不是原来的，或者记录被改动',
    en: 'number, query code or person keys do not follow from this secret: it is another, or the record was changed',
  },
  UNKNOWN_ITEM: { zh: '本系统不会写入的数据', en: 'an item that Huisheng never writes' },
  EXPORT_CUT_OFF: { zh: '导出文件不完整：没有结尾', en: 'the export is cut off: it has no end' },
  EXPORT_CHANGED: { zh: '导出文件被改动：校验值不符', en: 'the export was changed: its sum does not agree' },
  EXPORT_MALFORMED: { zh: '导出文件的这一行无法读取', en: 'this line of the export cannot be read' },
  EXPORT_COUNT: { zh: '导出文件的件数与所记不符', en: 'the export does not hold as many as it says' },
  OTHER_DISTRICT: { zh: '这是另一机关的数据', en: 'this belongs to another district' },
  SINCE_GONE: { zh: '此前导出中有，现在没有', en: 'stood in the earlier export and is gone' },
  SINCE_CHANGED: { zh: '与此前导出的不同', en: 'differs from the earlier export' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  /** A warning is no fault of the record, only something to know. */
  readonly level: 'fail' | 'warn';
  readonly petitionNo?: string;
  /** A commit's number, a row's key, a line of a file, a day; never a person's data. */
  readonly where?: string;
}

export function fail(code: FindingCode, petitionNo?: string, where?: string): Finding {
  return {
    code,
    level: 'fail',
    ...(petitionNo === undefined ? {} : { petitionNo }),
    ...(where === undefined ? {} : { where }),
  };
}

export function warn(code: FindingCode, petitionNo?: string, where?: string): Finding {
  return { ...fail(code, petitionNo, where), level: 'warn' };
}
