import fc from 'fast-check';

/** As much of an OpenAPI document as the fuzz test reads. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}

/** What our schemas are made of; a keyword that is not here would not be generated, so the test refuses it. */
export interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** One operation: what may be sent, by whom, and what may come. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly id: string;
  /** Everything that is served at this path, `HEAD` with `GET`. */
  readonly methods: readonly string[];
  /** The declared function: the step's or the inquiry's name. */
  readonly name: string;
  readonly access: 'staff' | 'queryCode' | 'open';
  readonly body?: JsonSchema;
  readonly query: readonly { readonly name: string; readonly schema: JsonSchema }[];
  readonly responses: Readonly<Record<string, Response>>;
  readonly [fc.toStringMethod]: () => string;
}

export function operationsOf(document: ApiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const security = Object.keys(operation.security?.[0] ?? {})[0];
      const body = operation.requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        methods: Object.keys(methods).flatMap((one) => (one === 'get' ? ['GET', 'HEAD'] : [one.toUpperCase()])),
        id: operation.operationId,
        name: operation.operationId.replace(/-by-staff$/, ''),
        access: security === 'staff' || security === 'queryCode' ? security : 'open',
        ...(body === undefined ? {} : { body }),
        query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'),
        responses: responsesOf(operation, document),
        // A failure names its operation instead of printing all that may come of it.
        [fc.toStringMethod]: () => `${method.toUpperCase()} ${path}`,
      };
    }),
  );
}

/** What may come, with what is told once for all operations put in its place. */
export function responsesOf(
  { responses }: Pick<OperationObject, 'responses'>,
  { components }: Pick<ApiDocument, 'components'>,
): Readonly<Record<string, Response>> {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      '$ref' in response ? (components.responses[response.$ref.split('/').at(-1) ?? ''] ?? {}) : response,
    ]),
  );
}
