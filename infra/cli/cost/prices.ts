/** One price as the bill counts it: dollars for so many of a thing. */
export interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly of: string;
}

/**
 * AWS's list prices, without free tiers, discounts and tax. Others are a tenth to a quarter dearer (Singapore, say), China's are in yuan;
 * whoever makes a budget looks them up. Change them together, with the day.
 */
export const PRICE_LIST = { region: 'us-east-1', asOf: '2026-11-26' } as const;

const MILLION = 1_000_000;

export const PRICES = {
  writeUnits: { dollars: 0.625, per: MILLION, of: 'DynamoDB write units, on demand' },
  readUnits: { dollars: 0.125, per: MILLION, of: 'DynamoDB read units, on demand' },
  storage: { dollars: 0.25, per: 1, of: 'GB-months in DynamoDB' },
  recovery: { dollars: 0.2, per: 1, of: 'GB-months of point-in-time recovery' },
  requests: { dollars: 1, per: MILLION, of: 'HTTP API requests' },
  invocations: { dollars: 0.2, per: MILLION, of: 'Lambda invocations' },
  gbSeconds: { dollars: 0.0000133334, per: 1, of: 'Lambda GB-seconds, arm64' },
  timers: { dollars: 1, per: MILLION, of: 'Scheduler invocations' },
  messages: { dollars: 0.1, per: 1000, of: 'SES messages' },
  logs: { dollars: 0.5, per: 1, of: 'GB of logs taken in' },
  figures: { dollars: 0.3, per: 1, of: 'CloudWatch metrics of our own' },
  pagesServed: { dollars: 1, per: MILLION, of: 'CloudFront requests' },
  pagesGuarded: { dollars: 0.6, per: MILLION, of: 'WAF requests' },
  files: { dollars: 0.023, per: 1, of: 'GB-months of files in S3' },
  scanned: { dollars: 0.09, per: 1, of: 'GB scanned for malware' },
  scans: { dollars: 0.215, per: 1000, of: 'files scanned for malware' },
} as const satisfies Readonly<Record<string, Price>>;

export type Billed = keyof typeof PRICES;

/** What costs by being there: dollars a month for each, by its type in a template. Not named is free or costs by use. */
export const RESOURCE_PRICES: Readonly<Record<string, { readonly dollars: number; readonly of: string }>> = {
  'AWS::KMS::Key': { dollars: 1, of: 'KMS key' },
  'AWS::SecretsManager::Secret': { dollars: 0.4, of: 'Secrets Manager secret' },
  'AWS::CloudWatch::Alarm': { dollars: 0.1, of: 'CloudWatch alarm' },
  'AWS::CloudWatch::CompositeAlarm': { dollars: 0.5, of: 'CloudWatch composite alarm' },
  'AWS::CloudWatch::Dashboard': { dollars: 3, of: 'CloudWatch dashboard' },
  'AWS::Logs::MetricFilter': { dollars: 0.3, of: 'CloudWatch metric of our own' },
  'AWS::WAFv2::WebACL': { dollars: 5, of: 'WAF web ACL' },
  'rule of a web ACL': { dollars: 1, of: 'WAF rule' },
};

/** Cognito Plus (leaked passwords refused), for each person who signs in in a month. */
export const SIGNED_IN = { dollars: 0.02, of: 'member of staff signing in (Cognito Plus)' } as const;

const HOURS = 730;

/** The usual alternative: one small server that always runs, and a managed database beside it. A month, list prices of the same region and day. */
export const ALWAYS_ON = [
  { of: 't4g.small, $0.0168 an hour', single: 0.0168 * HOURS, standby: 0.0168 * HOURS },
  { of: 'its disk, 20 GB gp3', single: 1.6, standby: 1.6 },
  { of: 'its public IPv4 address', single: 3.65, standby: 3.65 },
  {
    of: 'db.t4g.small PostgreSQL, $0.032 an hour; twice with a standby',
    single: 0.032 * HOURS,
    standby: 0.065 * HOURS,
  },
  { of: 'the database’s disk, 20 GB gp3', single: 2.3, standby: 4.6 },
] as const;
