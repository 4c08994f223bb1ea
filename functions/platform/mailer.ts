/** One message to one person. The text is plain; the subject names no person and no content. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** For matching bounces to notices; absent in digests. */
  readonly petitionNo?: string;
}

/** Hands a message over for delivery. "Sent" is not "delivered": bounces come back later and elsewhere. */
export interface Mailer {
  send(message: Message): Promise<{ readonly messageId: string }>;
}
