import { parseArgs } from 'node:util';
import { coldLoad } from './cold-load.ts';
import { thisMachine } from './measure.ts';
import { type Findings, keep, render } from './page.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';
import { units } from './units.ts';
import { workQueues } from './work-queues.ts';

/** Everything that is measured, in the order of `docs/performance.md`. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Findings>>> = {
  'cold-load': coldLoad,
  units,
  rules,
  queues: workQueues,
  requests,
};

// `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- units rules` only those, and
// `--dry` prints without writing.
const { positionals, values } = parseArgs({ allowPositionals: true, options: { dry: { type: 'boolean' } } });
const unknown = positionals.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exit(2);
}

const machine = `${thisMachine()}; ${new Date().toISOString().slice(0, 10)}`;
console.log(`${machine}\n`);
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const began = performance.now();
  const text = render(await measure());
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${text}\n\n${name}: ${seconds} s\n`);
  if (values.dry !== true) keep(name, `Measured on ${machine}.\n\n${text}`);
}
