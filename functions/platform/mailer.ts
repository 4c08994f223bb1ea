/** One message to one person. The text is plain; the subject names no person and no content. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Absent in the day's lists. */
  readonly petitionNo?: string;
  /** Comes back with whatever is heard of the message later: see `message-label.ts`. */
  readonly label: string;
}

/** Hands a message over for delivery. "Sent" is not "delivered": bounces come back later and elsewhere. */
export interface Mailer {
  send(message: Message): Promise<{ readonly messageId: string }>;
}
