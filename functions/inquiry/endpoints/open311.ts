import { addDays, type CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import {
  asXml,
  definitionAsXml,
  type PublishedRow,
  requestShown,
  servicesShown,
} from '../../../shared/open311/georeport.ts';
import {
  codeOf,
  dayAsked,
  PUBLISHED_DAYS,
  readPublished,
  serviceNamed,
  withoutRareKinds,
} from '../../../shared/open311/published.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import type { HttpEvent } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { DATA_HEADERS } from '../../platform/strict-headers.ts';

const ROOT = '/api/open311/v2/';
const FRESH = { 'cache-control': 'public, max-age=900' };

/**
 * Open311 GeoReport v2, to be read: which kinds of matters there are, and how far each has come that may be published. Only where
 * the district's file says so; elsewhere there is no such address.
 */
export const open311: Endpoint = async (event, service) => {
  if (!service.district.open311) throw notFound();
  const { resource, format } = asked(event.rawPath);
  const [name, id] = resource.split('/');
  if (name === 'services')
    return id === undefined ? list('services', 'service', servicesShown(), format) : definition(id, format);
  const rows = await published(service);
  if (id === undefined) return requests(service, narrowed(rows, event), format);
  const row = rows.find((known) => known.id === id);
  if (row === undefined) throw notFound();
  return requests(service, [row], format);
};

type Format = 'json' | 'xml';

function asked(path: string): { readonly resource: string; readonly format: Format } {
  const [, resource = '', format] =
    /^(services|requests|services\/[\w-]+|requests\/[\w-]+)\.(json|xml)$/.exec(path.slice(ROOT.length)) ?? [];
  if (!path.startsWith(ROOT) || (format !== 'json' && format !== 'xml')) throw notFound();
  return { resource, format };
}

async function published({ views, hashes, now }: Service): Promise<readonly PublishedRow[]> {
  const today = shanghaiDay(now());
  const rows = await views.published(addDays(today, -PUBLISHED_DAYS));
  return withoutRareKinds(
    rows.map(({ petitionNo, body }) => ({ id: hashes.publicIdFor(petitionNo), published: readPublished(body) })),
  );
}

function narrowed(rows: readonly PublishedRow[], { queryStringParameters = {} }: HttpEvent): readonly PublishedRow[] {
  const oneOf = (name: string): ((value: string) => boolean) => {
    const given = (queryStringParameters[name] ?? '').split(',').filter((part) => part !== '');
    return (value) => given.length === 0 || given.includes(value);
  };
  const ids = oneOf('service_request_id');
  const codes = oneOf('service_code');
  const statuses = oneOf('status');
  const from = dayOf(queryStringParameters['start_date']);
  const to = dayOf(queryStringParameters['end_date']);
  return rows.filter(
    ({ id, published: { contentClass, stage, receivedOn } }) =>
      ids(id) &&
      codes(codeOf(contentClass)) &&
      statuses(stage === 'CLOSED' ? 'closed' : 'open') &&
      (from === undefined || receivedOn >= from) &&
      (to === undefined || receivedOn <= to),
  );
}

/** A parameter that is empty is one that was not given. */
function dayOf(text = ''): CalendarDate | undefined {
  if (text === '') return undefined;
  const day = dayAsked(text);
  if (day !== undefined) return day;
  throw new ProblemError({
    status: 400,
    code: 'OPEN311_DATE_INVALID',
    title: '日期应写成2025-10-09T00:00:00+08:00',
    detail: 'start_date and end_date are W3C dates, as 2025-10-09T00:00:00+08:00.',
  });
}

function requests({ district }: Service, rows: readonly PublishedRow[], format: Format) {
  return list(
    'service_requests',
    'request',
    rows.map((row) => requestShown(row, district.name)),
    format,
  );
}

function definition(code: string, format: Format) {
  const service = serviceNamed(code);
  if (service === undefined) throw notFound();
  return format === 'json'
    ? jsonAnswer(200, { service_code: code, attributes: [] }, FRESH)
    : xml(definitionAsXml(code));
}

function list(name: string, entry: string, rows: Parameters<typeof asXml>[2], format: Format) {
  return format === 'json' ? jsonAnswer(200, rows, FRESH) : xml(asXml(name, entry, rows));
}

function xml(body: string) {
  return { statusCode: 200, headers: { ...DATA_HEADERS, ...FRESH, 'content-type': 'text/xml; charset=utf-8' }, body };
}

function notFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'OPEN311_NOT_FOUND',
    title: '没有公开这一内容',
    detail: 'Nothing is published here.',
  });
}
