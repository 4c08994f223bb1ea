import type { Bilingual } from '../petition/codes.ts';
import { codeOf, type PublishedPetition, SERVICES, STAGES } from './published.ts';

type Field = string | boolean | null;
type Fields = Readonly<Record<string, Field>>;

/** A row with the name it is published under, which is not its number. */
export interface PublishedRow {
  readonly id: string;
  readonly published: PublishedPetition;
}

/** `GET services` of GeoReport v2. Nothing is taken in by this door. */
export function servicesShown(): readonly Fields[] {
  return SERVICES.map(({ code, name }) => ({
    service_code: code,
    service_name: name,
    description: `信访事项内容分类：${name}`,
    metadata: false,
    type: 'blackbox',
    keywords: '信访',
    group: '信访事项',
  }));
}

/** `GET requests`: days stand as moments, because the format knows no days. What it asks for and we never tell is null. */
export function requestShown({ id, published }: PublishedRow, agency: Bilingual): Fields {
  const { contentClass, stage, receivedOn, updatedOn, expectedOn } = published;
  return {
    service_request_id: id,
    status: stage === 'CLOSED' ? 'closed' : 'open',
    status_notes: `${STAGES[stage].zh} / ${STAGES[stage].en}`,
    service_name: contentClass,
    service_code: codeOf(contentClass),
    description: null,
    agency_responsible: agency.zh,
    service_notice: null,
    requested_datetime: `${receivedOn}T00:00:00+08:00`,
    updated_datetime: `${updatedOn}T00:00:00+08:00`,
    expected_datetime: expectedOn === undefined ? null : `${expectedOn}T23:59:59+08:00`,
    address: null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
}

/** A list in the XML of the specification: one element for each entry, one for each field. */
export function asXml(list: string, entry: string, rows: readonly Fields[]): string {
  const inner = rows.map((row) => `<${entry}>${fieldsAsXml(row)}</${entry}>`).join('\n');
  return `${DECLARATION}<${list}>\n${inner}\n</${list}>\n`;
}

export function definitionAsXml(code: string): string {
  return `${DECLARATION}<service_definition>${fieldsAsXml({ service_code: code })}<attributes></attributes></service_definition>\n`;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

function fieldsAsXml(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${value === null ? '' : escaped(String(value))}</${name}>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
