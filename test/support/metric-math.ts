/** A series by period; where nothing was said there is nothing. */
export type Series = ReadonlyMap<number, number>;
type Value = number | Series;

/**
 * As much of CloudWatch's metric math as our alarms speak: numbers, `+ - * /`, comparisons (1 or 0), `AND`, `OR`, `FILL` and `IF`.
 * Between two series a period counts where both have something to say.
 */
export function evaluateMath(text: string, seriesOf: (id: string) => Series, periods: readonly number[]): Series {
  const tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z]\w*|>=|<=|==|[-+*/(),<>]/g) ?? [];
  let next = 0;
  const peek = (): string | undefined => tokens[next];
  const take = (expected?: string): string => {
    const token = tokens[next];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`"${text}": expected ${expected ?? 'more'}, found ${token ?? 'the end'}`);
    next += 1;
    return token;
  };

  const level = (operators: Readonly<Record<string, (a: number, b: number) => number>>, inner: () => Value) => () => {
    let left = inner();
    for (;;) {
      const operate = operators[peek() ?? ''];
      if (operate === undefined) return left;
      take();
      left = combine(left, inner(), operate);
    }
  };
  const factor = (): Value => {
    const token = take();
    if (/^\d/.test(token)) return Number(token);
    if (token === '(') {
      const inside = whole();
      take(')');
      return inside;
    }
    if (peek() !== '(') return seriesOf(token);
    take('(');
    const given = [whole()];
    while (peek() === ',') {
      take(',');
      given.push(whole());
    }
    take(')');
    return call(token, given);
  };
  const bit = (holds: boolean): number => (holds ? 1 : 0);
  const product = level({ '*': (a, b) => a * b, '/': (a, b) => a / b }, factor);
  const sum = level({ '+': (a, b) => a + b, '-': (a, b) => a - b }, product);
  const comparison = level(
    {
      '>': (a, b) => bit(a > b),
      '<': (a, b) => bit(a < b),
      '>=': (a, b) => bit(a >= b),
      '<=': (a, b) => bit(a <= b),
      '==': (a, b) => bit(a === b),
    },
    sum,
  );
  const whole: () => Value = level(
    { AND: (a, b) => bit(a > 0 && b > 0), OR: (a, b) => bit(a > 0 || b > 0) },
    comparison,
  );

  const call = (name: string, [first, second, third]: readonly Value[]): Value => {
    if (name === 'FILL' && first instanceof Map && typeof second === 'number') {
      return new Map(periods.map((period) => [period, (first as Series).get(period) ?? second]));
    }
    if (name === 'IF' && first !== undefined && second !== undefined && third !== undefined) {
      const met = asSeries(first);
      return new Map(
        [...met].flatMap(([period, holds]) => {
          const chosen = at(holds === 0 ? third : second, period);
          return chosen === undefined ? [] : [[period, chosen] as const];
        }),
      );
    }
    throw new Error(`"${text}": ${name} is not understood here`);
  };
  const asSeries = (value: Value): Series =>
    typeof value === 'number' ? new Map(periods.map((period) => [period, value])) : value;

  const result = whole();
  if (next < tokens.length) throw new Error(`"${text}": what is "${peek()}" doing here?`);
  return asSeries(result);
}

function at(value: Value, period: number): number | undefined {
  return typeof value === 'number' ? value : value.get(period);
}

function combine(a: Value, b: Value, operate: (a: number, b: number) => number): Value {
  if (typeof a === 'number' && typeof b === 'number') return operate(a, b);
  const periods = typeof a === 'number' ? (b as Series).keys() : a.keys();
  return new Map(
    [...periods].flatMap((period) => {
      const [left, right] = [at(a, period), at(b, period)];
      return left === undefined || right === undefined ? [] : [[period, operate(left, right)] as const];
    }),
  );
}
