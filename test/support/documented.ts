import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { type ApiDocument, type Operation, operationsOf } from '../fuzz/document.ts';

/** Holds JSON against schemas of an API document, named by their pointers. */
export function schemasOf(document: ApiDocument): (pointer: string) => (body: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(closed(document) as object, 'api');
  const validators = new Map<string, ValidateFunction>();
  return (pointer) => {
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    validators.set(pointer, validate);
    return (body) => (validate(body) ? undefined : saidOf(validate.errors ?? []));
  };
}

/** Where the schema of such an answer stands in the document. */
export function pointerOf({ path, method }: Pick<Operation, 'path' | 'method'>, status: number, type: string): string {
  const way = ['paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
  return `/${way.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/** What an answer of a function holds that its document does not know, or lacks; undefined where nothing is wrong. */
export function undocumentedIn(
  name: string,
  byStaff: boolean,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown },
): string | undefined {
  const { operations, schemas } = document();
  const operation = (byStaff ? operations.get(`${name}-by-staff`) : undefined) ?? operations.get(name);
  // Where no token is asked for, API Gateway hands none on: a test that brings one asks what nobody can.
  if (operation === undefined || (operation.access === 'staff') !== byStaff) return undefined;
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  const { status, body } = answer;
  if (operation.responses[status]?.content?.[type] === undefined) return `${status} ${type} is not documented`;
  if (status >= 400) return schemas('/components/schemas/Problem')(body);
  return type === 'application/json' ? schemas(pointerOf(operation, status, type))(body) : undefined;
}

let read: { operations: ReadonlyMap<string, Operation>; schemas: ReturnType<typeof schemasOf> } | undefined;

function document(): NonNullable<typeof read> {
  if (read === undefined) {
    const api = openApiDocument({ title: { zh: '', en: '' }, address: 'https://district.example' });
    const whole = JSON.parse(JSON.stringify(api)) as ApiDocument;
    read = {
      operations: new Map(operationsOf(whole).map((operation) => [operation.id, operation])),
      schemas: schemasOf(whole),
    };
  }
  return read;
}

// In the document answers stay open for fields to come; here one that is not documented is a fault.
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copied = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isObject = 'properties' in copied && copied['type'] === 'object' && !('additionalProperties' in copied);
  return isObject ? { ...copied, additionalProperties: false } : copied;
}

function saidOf(errors: readonly ErrorObject[]): string {
  return errors
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}
