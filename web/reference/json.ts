/** Reads what is only known to be JSON, part by part. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOf(json: Json | undefined, ...names: readonly string[]): Json | undefined {
  let part: unknown = json;
  for (const name of names) part = isJson(part) ? part[name] : undefined;
  return isJson(part) ? part : undefined;
}

export function textOf(json: Json | undefined, name: string): string | undefined {
  const value = json?.[name];
  return typeof value === 'string' ? value : undefined;
}

export function partsOf(json: Json | undefined, name: string): readonly Json[] {
  const value = json?.[name];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

export function textsOf(json: Json | undefined, name: string): readonly string[] {
  const value = json?.[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The parts of an object under their names, in order. */
export function entriesOf(json: Json | undefined): readonly (readonly [string, Json])[] {
  return Object.entries(json ?? {}).flatMap(([name, value]) => (isJson(value) ? [[name, value] as const] : []));
}
