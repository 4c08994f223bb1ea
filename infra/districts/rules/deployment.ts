import type { Problem } from '../problem.ts';
import { rule } from './rule.ts';

/** China's partition has regions of its own, and neither Cognito pools nor SES. */
const PARTITION_RULES = [
  rule(['deployment'], ({ deployment: { partition, region } }) =>
    region.startsWith('cn-') === (partition === 'aws-cn')
      ? []
      : [
          {
            path: 'deployment.region',
            given: region,
            allowed: `a region of the partition ${partition}`,
            example: partition === 'aws-cn' ? 'cn-north-1' : 'ap-southeast-1',
          },
        ],
  ),
  rule(['deployment', 'identity'], ({ deployment, identity }) =>
    deployment.partition === 'aws-cn' && identity.kind === 'cognito'
      ? [
          {
            path: 'identity.kind',
            given: identity.kind,
            allowed: 'oidc, with issuer and audience: aws-cn has no Cognito pools',
            example: { kind: 'oidc', issuer: 'https://login.example.cn/realms/staff', audience: 'huisheng' },
          },
        ]
      : [],
  ),
  rule(['deployment', 'mail'], ({ deployment, mail }) =>
    deployment.partition === 'aws-cn' && mail.adapter === 'ses'
      ? [
          {
            path: 'mail.adapter',
            given: mail.adapter,
            allowed: 'smtp, with host, port and user: aws-cn has no SES',
            example: { adapter: 'smtp', from: mail.from, host: 'smtp.example.cn', port: 465, user: mail.from },
          },
        ]
      : [],
  ),
];

/** What a trial may do without. */
const PRODUCTION_RULES = [
  rule(['deployment'], ({ deployment, operations }): readonly Problem[] =>
    deployment.stage === 'production' && operations === undefined
      ? [
          {
            path: 'operations.alarmEmail',
            allowed: 'an e-mail address in production: somebody must hear of an alarm',
            example: 'ops@wutong.example.org',
          },
        ]
      : [],
  ),
  rule(['deployment', 'publicAddress'], ({ deployment, publicAddress }): readonly Problem[] =>
    deployment.stage === 'production' && !publicAddress.startsWith('https://')
      ? [
          {
            path: 'publicAddress',
            given: publicAddress,
            allowed: 'https:// in production',
            example: publicAddress.replace('http:', 'https:'),
          },
        ]
      : [],
  ),
];

const SITE_RULES = [
  rule(['deployment', 'site'], ({ deployment, site }): readonly Problem[] =>
    deployment.partition === 'aws-cn'
      ? [
          {
            path: 'site',
            given: site,
            allowed: 'left out: aws-cn has no site of ours; put your own in front of the API',
          },
        ]
      : [],
  ),
  rule(['site', 'publicAddress'], ({ site, publicAddress }): readonly Problem[] =>
    site === undefined || publicAddress === `https://${site.domain}`
      ? []
      : [
          {
            path: 'publicAddress',
            given: publicAddress,
            allowed: 'the address of the site’s own domain: residents are sent there',
            example: `https://${site.domain}`,
          },
        ],
  ),
];

export const DEPLOYMENT_RULES = [...PARTITION_RULES, ...PRODUCTION_RULES, ...SITE_RULES];
