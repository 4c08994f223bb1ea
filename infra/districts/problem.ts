/** One mistake in a district's file: where it is, what stands there, what may stand there, and one that would do. */
export interface Problem {
  /** As one would write it in code: `authorities[3].superior`. */
  readonly path: string;
  /** Undefined where nothing was given. */
  readonly given?: unknown;
  readonly allowed: string;
  readonly example?: unknown;
}

export interface MistakenDistrict {
  readonly slug: string;
  readonly problems: readonly Problem[];
}

/** Every mistake of every district's file that was read, at once. */
export class InvalidDistricts extends Error {
  override readonly name = 'InvalidDistricts';
  readonly #districts: readonly MistakenDistrict[];

  constructor(districts: readonly MistakenDistrict[]) {
    super(districts.flatMap(problemLines).join('\n'));
    this.#districts = districts;
    // `cdk synth` prints an error's stack: where this was thrown says nothing of where the mistake is.
    this.stack = this.message;
  }

  get districts(): readonly MistakenDistrict[] {
    return this.#districts;
  }
}

export function problemLines({ slug, problems }: MistakenDistrict): readonly string[] {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    `district "${slug}" (infra/districts/${slug}.ts): ${count}`,
    ...problems.flatMap(({ path, given, allowed, example }) => [
      `  ${path}`,
      `    given    ${shown(given)}`,
      `    allowed  ${allowed}`,
      ...(example === undefined ? [] : [`    example  ${shown(example)}`]),
    ]),
  ];
}

const LONGEST_SHOWN = 100;

/** As it would stand in the file, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
