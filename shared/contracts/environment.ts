/** The names of the settings a function reads: set by infra, read in `functions/platform/environment.ts` alone. */
export const ENVIRONMENT = {
  /** The district's file as JSON, relative to the function's code; validated at synth and again at start. */
  district: 'HUISHENG_DISTRICT_FILE',
  table: 'HUISHENG_TABLE',
  /** Key of all keyed hashes: query codes, person keys, petition numbers. Never logged. */
  secret: 'HUISHENG_SECRET',
  /** What the site says to be believed about a caller's address; absent where there is no site. Never logged. */
  siteKey: 'HUISHENG_SITE_KEY',
  scheduleGroup: 'HUISHENG_SCHEDULE_GROUP',
  scheduleTarget: 'HUISHENG_SCHEDULE_TARGET_ARN',
  scheduleRole: 'HUISHENG_SCHEDULE_ROLE_ARN',
  scheduleDeadLetters: 'HUISHENG_SCHEDULE_DLQ_ARN',
  mailFrom: 'HUISHENG_MAIL_FROM',
  mailConfigurationSet: 'HUISHENG_MAIL_CONFIGURATION_SET',
  smtpPassword: 'HUISHENG_SMTP_PASSWORD',
  /** 推送密钥: JSON by the names of the subscriptions. Never logged. */
  webhookSecrets: 'HUISHENG_WEBHOOK_SECRETS',
  /** The bucket of files by name, and where people reach it; no trailing slash. */
  bucket: 'HUISHENG_BUCKET',
  bucketAddress: 'HUISHENG_BUCKET_ADDRESS',
  malwareScan: 'HUISHENG_MALWARE_SCAN',
  /** Who writes exports: the function's name. */
  exportWriter: 'HUISHENG_EXPORT_WRITER',
  /** The console's files, relative to the function's code. */
  consoleFiles: 'HUISHENG_CONSOLE_FILES',
  /** How staff sign in, as JSON: see `SignIn`. Public: every browser that opens the console is told it. */
  signIn: 'HUISHENG_SIGN_IN',
  /** Where residents reach the site, for links in notices; no trailing slash. */
  publicAddress: 'HUISHENG_PUBLIC_ADDRESS',
} as const;
