import { SITE_KEY_HEADER } from '../../shared/contracts/site.ts';
import type { HttpEvent } from './requests.ts';
import type { Service } from './service.ts';

/**
 * The internet address a request comes from. Behind the site every resident would come from a handful of CloudFront's own
 * addresses and share their wrong tries; so the site is believed, by its key, when it says for whom it asks. Whoever calls the
 * API past the site is where they call from, whatever they write into a header.
 */
export function callerAddress({ headers, requestContext }: HttpEvent, { siteKey }: Service): string {
  const { sourceIp } = requestContext.http;
  if (siteKey === undefined || headers[SITE_KEY_HEADER] !== siteKey) return sourceIp;
  // CloudFront adds the resident's address at the end; API Gateway may add CloudFront's after it.
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim());
  return hops.findLast((hop) => hop !== '' && hop !== sourceIp) ?? sourceIp;
}
