import { ENDED, OPEN } from '../petition/queues.ts';
import type { Port } from './functions.ts';
import { BUCKET } from './bucket.ts';
import { EXPORTED_REGISTER } from './exported-register.ts';
import { PARTITIONS } from './table.ts';

/** What a port needs of the table, for the role of the function that has it. */
export interface TableGrant {
  readonly actions: readonly ('dynamodb:Query' | 'dynamodb:PutItem' | 'dynamodb:DeleteItem' | 'dynamodb:GetItem')[];
  readonly partitions: readonly string[];
  /** On the sparse index instead of the table; partitions are then beginnings of list names. */
  readonly index?: true;
}

/** Lists of the sparse index, by what they hold. */
export const LISTS = {
  queue: 'QUEUE#',
  person: 'PERSON#',
  alike: 'ALIKE#',
  joint: 'JOINT#',
  find: 'FIND#',
  wakeUp: 'WAKE#',
  lead: 'LEADS#',
  ledger: 'LEDGER#',
  complaint: 'COMPLAINTS#',
  integrity: 'DECLARED#',
  delivery: 'HOOKS#',
  published: 'OPEN311#',
} as const;

/**
 * Nobody may update or delete the record: there is no `UpdateItem` here, and `DeleteItem` only for views, which are
 * derived and rebuilt.
 */
export const TABLE_GRANTS: Readonly<Record<Port, readonly TableGrant[]>> = {
  'record.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.petition] }],
  'record.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.petition] }],
  'particulars.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.particulars] }],
  'particulars.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.particulars] }],
  'access.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.access] }],
  'access.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.access] }],
  attempts: [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.attempt] }],
  'views.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.queue], index: true }],
  'lines.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.view] }],
  'search.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.find, LISTS.person], index: true }],
  'people.read': [
    { actions: ['dynamodb:Query'], partitions: [LISTS.person, LISTS.alike, LISTS.joint], index: true },
    { actions: ['dynamodb:Query'], partitions: [PARTITIONS.view] },
  ],
  'wakeUps.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.queue + OPEN, LISTS.wakeUp], index: true }],
  'views.replace': [
    { actions: ['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], partitions: [PARTITIONS.view] },
  ],
  'figures.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.figures] }],
  'figures.count': [
    {
      actions: ['dynamodb:Query'],
      partitions: [LISTS.queue + OPEN, LISTS.queue + ENDED, LISTS.complaint],
      index: true,
    },
    { actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.figures] },
  ],
  notices: [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.notice] }],
  signIn: [],
  numbers: [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.number] }],
  'leads.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.lead] }],
  'leads.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.lead] }],
  'leadWords.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.leadWords] }],
  'leadWords.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.leadWords] }],
  'leadAccess.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.leadAccess] }],
  'leadLists.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.lead], index: true }],
  'ledger.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.ledger], index: true }],
  'roster.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.roster] }],
  'roster.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.roster] }],
  'rosterWords.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.rosterWords] }],
  'rosterWords.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.rosterWords] }],
  'plates.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.plates] }],
  'plates.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.plates] }],
  'slot.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.slot] }],
  'slot.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.slot] }],
  'complaints.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.complaint] }],
  'complaints.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.complaint] }],
  'complaintWords.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.complaintWords] }],
  'complaintWords.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.complaintWords] }],
  'complaintAnswers.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.complaintAnswers] }],
  'complaintAnswers.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.complaintAnswers] }],
  'complaintAccess.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.complaintAccess] }],
  'complaintLists.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.complaint], index: true }],
  'integrity.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.integrity] }],
  'integrity.append': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.integrity] }],
  'integrityWords.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.integrityWords] }],
  'integrityWords.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.integrityWords] }],
  'integrityAccess.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.integrityAccess] }],
  'integrityLists.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.integrity], index: true }],
  'published.read': [{ actions: ['dynamodb:Query'], partitions: [LISTS.published], index: true }],
  'webhooks.owe': [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.delivery] }],
  'webhooks.send': [
    { actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.delivery] },
    { actions: ['dynamodb:Query'], partitions: [LISTS.delivery], index: true },
  ],
  'feeds.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.feed] }],
  'feeds.put': [{ actions: ['dynamodb:PutItem'], partitions: [PARTITIONS.feed] }],
  'exportLog.read': [{ actions: ['dynamodb:Query'], partitions: [PARTITIONS.access + EXPORTED_REGISTER] }],
  savedViews: [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.desk] }],
  exports: [{ actions: ['dynamodb:Query', 'dynamodb:PutItem'], partitions: [PARTITIONS.export] }],
  'exports.start': [],
  'exports.write': [],
  'exports.lend': [],
  hashes: [],
  timers: [],
  mail: [],
  'uploads.invite': [],
  'uploads.examine': [],
  'uploads.sweep': [],
  'attachments.lend': [],
};

/** What a port needs of the bucket: on keys that begin so, or of its list of them. */
export interface BucketGrant {
  readonly actions: readonly (
    | 's3:PutObject'
    | 's3:GetObject'
    | 's3:GetObjectVersion'
    | 's3:GetObjectTagging'
    | 's3:DeleteObject'
    | 's3:DeleteObjectVersion'
    | 's3:ListBucket'
  )[];
  readonly beginning: string;
}

/** Who signs a form or a link lends the right it stands for. Nobody may remove what is kept, nor read quarantine but the examiner. */
export const BUCKET_GRANTS: Readonly<Partial<Record<Port, readonly BucketGrant[]>>> = {
  'uploads.invite': [
    { actions: ['s3:PutObject'], beginning: BUCKET.incoming },
    { actions: ['s3:ListBucket'], beginning: BUCKET.incoming },
  ],
  'uploads.examine': [
    {
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject', 's3:DeleteObjectVersion'],
      beginning: BUCKET.incoming,
    },
    { actions: ['s3:PutObject'], beginning: BUCKET.kept },
    // Of what is gone, S3 says "not found" only to those who may list the bucket, and "forbidden" to all others.
    { actions: ['s3:ListBucket'], beginning: '' },
  ],
  'uploads.sweep': [
    { actions: ['s3:ListBucket'], beginning: '' },
    { actions: ['s3:GetObjectTagging'], beginning: BUCKET.incoming },
  ],
  'attachments.lend': [{ actions: ['s3:GetObject'], beginning: BUCKET.kept }],
  'exports.write': [{ actions: ['s3:PutObject', 's3:GetObject'], beginning: BUCKET.exports }],
  'exports.lend': [{ actions: ['s3:GetObject'], beginning: BUCKET.exports }],
};
