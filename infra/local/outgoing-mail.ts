import { NOTICE_TAG } from '../../shared/contracts/mail.ts';

/** A mail as a handler hands it to SES. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  /** The plain text; empty when the mail has HTML alone. */
  readonly text: string;
  /** From the message tag `petitionNo`. */
  readonly petitionNo?: string;
  /** From the message tag `notice`: comes back with what is heard of the message. */
  readonly label: string;
}

/** Why SES would not take a mail, under the name SES gives it. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads SES's query protocol, `SendEmail` alone. Huisheng sends one mail a recipient, because what bounces must be one
 * person's: more than one is refused here, where SES would take fifty.
 * @throws MailRefusal
 */
export function readMail(body: string): OutgoingMail {
  const fields = new URLSearchParams(body);
  const action = fields.get('Action') ?? '';
  if (action !== 'SendEmail') throw new MailRefusal('InvalidAction', `${action} is not spoken here, only SendEmail`);
  const recipients = [...fields].filter(([key]) => /^Destination\.\w+Addresses\.member\.\d+$/.test(key));
  const [first, ...more] = recipients.map(([, address]) => address);
  if (first === undefined || more.length > 0) {
    throw new MailRefusal('InvalidParameterValue', `one recipient a mail is allowed, ${recipients.length} were given`);
  }
  const tags = tagsOf(fields);
  const petitionNo = tags.get('petitionNo');
  return {
    to: first,
    label: tags.get(NOTICE_TAG) ?? '',
    subject: fields.get('Message.Subject.Data') ?? '',
    text: fields.get('Message.Body.Text.Data') ?? '',
    ...(petitionNo === undefined ? {} : { petitionNo }),
  };
}

function tagsOf(fields: URLSearchParams): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (let position = 1; fields.has(`Tags.member.${position}.Name`); position += 1) {
    const name = fields.get(`Tags.member.${position}.Name`) ?? '';
    const value = fields.get(`Tags.member.${position}.Value`) ?? '';
    for (const word of [name, value]) {
      if (!/^[A-Za-z0-9_-]{1,255}$/.test(word)) {
        throw new MailRefusal('InvalidParameterValue', `tag "${name}: ${word}" is not 1–255 of [A-Za-z0-9_-]`);
      }
    }
    tags.set(name, value);
  }
  return tags;
}
