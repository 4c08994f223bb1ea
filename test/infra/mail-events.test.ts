import { describe, expect, test } from 'vitest';
import { mailEventSchema } from '../../functions/platform/mail-fate.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { at, listOf, ofType, type Resource, synthesise } from './synthesis.ts';

const synthesis = await synthesise();
const rules = ofType(synthesis.stack(huaiyin, 'service'), 'AWS::Events::Rule');

/** As SES documents its events, with everything that names the recipient. */
function sesEvent(eventType: string, about: object, set = 'huisheng-huaiyin'): object {
  return {
    version: '0',
    id: '12a18625-3cec-4c96-a3ee-a3ef2d3bd41e',
    'detail-type': 'Email Bounced',
    source: 'aws.ses',
    account: '000000000000',
    time: '2026-11-26T02:00:02Z',
    region: 'ap-southeast-1',
    resources: ['arn:aws:ses:ap-southeast-1:000000000000:configuration-set/huisheng-huaiyin'],
    detail: {
      eventType,
      ...about,
      mail: {
        timestamp: '2026-11-26T02:00:00.000Z',
        source: 'xinfang@huaiyin.example.org',
        sendingAccountId: '000000000000',
        messageId: '0000014644fe5ef6',
        destination: ['someone@example.com'],
        headersTruncated: false,
        headers: [{ name: 'To', value: 'someone@example.com' }],
        commonHeaders: { to: ['someone@example.com'] },
        tags: { 'ses:configuration-set': [set], notice: ['bGFiZWw'] },
      },
    },
  };
}

const BOUNCE = sesEvent('Bounce', {
  bounce: {
    feedbackId: '0100016b',
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'someone@example.com' }],
    timestamp: '2026-11-26T02:00:02.000Z',
  },
});

describe('what SES says of a message', () => {
  test.each([
    ['a bounce', BOUNCE, 'bounced'],
    ['a delivery', sesEvent('Delivery', { delivery: { recipients: ['someone@example.com'] } }), 'heard'],
    ['a complaint', sesEvent('Complaint', { complaint: { complainedRecipients: [] } }), 'heard'],
    ['a rejection', sesEvent('Reject', { reject: { reason: 'Bad content' } }), 'heard'],
  ])('%s fits one rule, which hands on what is read of it and no address', (_, event, rule) => {
    const fitting = rules.filter(({ Properties }) => fits(at(Properties, 'EventPattern'), event));
    expect(fitting.map(({ Properties }) => Properties['Name'])).toEqual([`huisheng-huaiyin-mail-${rule}`]);
    const handedOn = fitting.flatMap((found) => transformed(found, event))[0] ?? '';
    expect(handedOn).not.toContain('someone@example.com');
    const { detail } = mailEventSchema.parse(JSON.parse(handedOn));
    expect(detail).toEqual(mailEventSchema.parse(event).detail);
  });

  test.each([
    ['of another district', sesEvent('Bounce', {}, 'huisheng-wutong')],
    ['that it was sent', sesEvent('Send', {})],
    ['by somebody else', { ...BOUNCE, source: 'aws.s3' }],
  ])('not what is said %s', (_, event) => {
    expect(rules.filter(({ Properties }) => fits(at(Properties, 'EventPattern'), event))).toEqual([]);
  });
});

/** EventBridge's matching, as far as our patterns go: a list holds the values allowed, a list in the event needs one of them. */
function fits(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return [value].flat().some((one) => pattern.includes(one));
  return Object.entries(pattern as object).every(([name, inner]) => fits(inner, at(value, name)));
}

/** EventBridge's input transformer: each placeholder gives way to the JSON of what stands at its path, which has to be there. */
function transformed({ Properties }: Resource, event: object): readonly string[] {
  return listOf(Properties['Targets']).map((target) => {
    const paths = at(target, 'InputTransformer', 'InputPathsMap') as Readonly<Record<string, string>>;
    return String(at(target, 'InputTransformer', 'InputTemplate')).replace(/<([^>]+)>/g, (_, name: string) => {
      const found = at(event, ...(paths[name] ?? '').split('.').slice(1));
      expect(found, paths[name]).toBeDefined();
      return JSON.stringify(found);
    });
  });
}
