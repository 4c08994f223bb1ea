/** Everything Huisheng ever logs: a code, ids, counts. Never a person, never a payload; the type admits nothing else. */
export type LogCode =
  | 'COMMAND_DONE'
  | 'COMMAND_REPEATED'
  | 'COMMAND_REFUSED'
  | 'COMMAND_CONTENDED'
  | 'REQUEST_FAILED'
  | 'CLOCKS_CHECKED'
  | 'SWEEP_FOUND'
  | 'SWEEP_DONE'
  | 'NOTICE_SENT'
  | 'NOTICE_WITHOUT_ADDRESS'
  | 'NOTICE_FAILED'
  | 'MAIL_HEARD_OF'
  | 'TIMER_ARMED'
  | 'TIMER_DISARMED'
  | 'DIGEST_DONE'
  | 'FIGURES_COUNTED'
  | 'PROJECTED'
  | 'STREAM_RECORD_FAILED'
  | 'UPLOAD_EXAMINED'
  | 'UPLOAD_DROPPED'
  | 'UPLOADS_SWEPT'
  | 'EXPORT_WRITTEN'
  | 'QUERY_CODE_WRONG'
  | 'QUERY_CODE_LIMITED'
  | 'WEBHOOK_SENT'
  | 'WEBHOOK_WITHHELD'
  | 'WEBHOOK_FAILED'
  | 'WEBHOOK_GIVEN_UP'
  | 'FEED_ADDRESS_WRONG'
  | 'FEED_ADDRESS_LIMITED';

export interface LogFields {
  readonly petitionNo?: string;
  readonly leadNo?: string;
  readonly complaintNo?: string;
  readonly step?: string;
  readonly refusal?: string;
  readonly kind?: string;
  readonly count?: number;
  readonly at?: string;
  readonly requestId?: string;
  /** Name of an error, never its message: messages may quote input. */
  readonly error?: string;
}

export type Log = (code: LogCode, fields?: LogFields) => void;

export const jsonLog: Log = (code, fields = {}) => {
  console.log(JSON.stringify({ code, ...fields }));
};

export const silentLog: Log = () => {};

export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
