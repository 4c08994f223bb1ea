/** The district's one table, as infra creates it and the adapters use it. `docs/access-patterns.md` says who asks what. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which DynamoDB may remove an item; only rate-limit and claim items carry it. */
  timeToLive: 'expires',
  /** The one sparse index: every row of a view belongs to exactly one list (a queue, a person, a wake-up shard). */
  viewIndex: { name: 'byList', partitionKey: 'list', sortKey: 'place' },
} as const;

/** The beginnings of partition keys: what a function's role may touch is said in these. */
export const PARTITIONS = {
  /** The record: commits of petitions. Written once each, by procedure steps and clock checks. */
  petition: 'PETITION#',
  /** Who and what: erasable, apart from the record. */
  particulars: 'PARTICULARS#',
  /** Every look at particulars. */
  access: 'ACCESS#',
  /** Rows of queues, people and wake-ups: derived, rebuildable, written by `project` alone. */
  view: 'VIEW#',
  /** Tallies of months: derived from view rows, counted anew each day. */
  figures: 'FIGURES#',
  /** Notices owed, claimed and sent: written by those who send. */
  notice: 'NOTICE#',
  /** 文号: claimed once each, before the commit that carries it, and never given back. */
  number: 'NUMBER#',
  /** The record of 责任追究: commits of leads. Written once each, by its steps. */
  lead: 'LEAD#',
  /** What was said and written in a lead: erasable, apart from the record. */
  leadWords: 'LEADWORDS#',
  /** Every look at a lead's file and at the ledger. */
  leadAccess: 'LEADACCESS#',
  /** The record of 值班表: commits of weeks. Written once each, by its steps. */
  roster: 'ROSTER#',
  /** Why somebody changed a duty or left, in words: erasable, apart from the record. */
  rosterWords: 'ROSTERWORDS#',
  /** The record of 工作牌: commits of one stream. */
  plates: 'PLATES#',
  /** The record of 预约接访: commits of one reception each. Written once each, by its steps. */
  slot: 'SLOT#',
  /** The record of 群众监督: commits of complaints. Written once each, by its steps. */
  complaint: 'COMPLAINT#',
  /** Who complained and in what words: erasable, apart from the record. */
  complaintWords: 'COMPLAINTWORDS#',
  /** What complainants were told: the only words that number and query code open. */
  complaintAnswers: 'COMPLAINTANSWERS#',
  /** Every look at a complaint's file. */
  complaintAccess: 'COMPLAINTACCESS#',
  /** 廉洁登记: what each member of staff put on record about themselves. */
  integrity: 'INTEGRITY#',
  /** Who offered what: erasable, apart from the record. */
  integrityWords: 'INTEGRITYWORDS#',
  /** Every look at somebody's record. */
  integrityAccess: 'INTEGRITYACCESS#',
  /** 推送: what other systems are to be told, and what became of it. */
  delivery: 'HOOK#',
  /** 我的视图: how each member of staff lays out their lists. */
  desk: 'DESK#',
  /** 导出: files that were asked for and how far they are; each expires by itself. */
  export: 'EXPORT#',
  /** 日历订阅: which address of a member of staff's calendar is good. */
  feed: 'FEED#',
  /** Failed tries at a query code, or at the address of a calendar; each expires by itself. */
  attempt: 'ATTEMPT#',
} as const;

/** Wake-ups are spread over this many lists so that no list is a hot key; the hourly sweep reads them all. */
export const WAKE_UP_SHARDS = 4;
