export type Json = { readonly [key: string]: unknown };

export const STRING: Json = { type: 'string' };
export const INTEGER: Json = { type: 'integer' };
export const YES_NO: Json = { type: 'boolean' };
export const DATE: Json = { type: 'string', format: 'date' };
export const MOMENT: Json = { type: 'string', format: 'date-time' };
export const TEXTS = listOf(STRING);
export const BILINGUAL = object({ zh: STRING, en: STRING });
/** A code with what it means. */
export const CODED = object({ code: STRING, zh: STRING, en: STRING });

/** A schema by its name in the document. */
export function answerOf(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

// Open for fields to come; the fuzz test closes them, so that none comes undocumented.
export function object(required: Readonly<Record<string, Json>>, optional: Readonly<Record<string, Json>> = {}): Json {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

export function listOf(items: Json): Json {
  return { type: 'array', items };
}

export function oneOf(codes: readonly string[]): Json {
  return { enum: [...codes] };
}
