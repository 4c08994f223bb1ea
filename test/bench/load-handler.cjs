// Loads a handler as the Lambda runtime does (`require` for CommonJS, `import` for modules), lets it answer one event where
// one is given, and prints what it took. A process of its own for every run: nothing is warm but the disk.
const began = performance.now();
const [file, event] = process.argv.slice(2);

load().then(
  (figures) => process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0)),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

async function load() {
  const { handler } = file.endsWith('.mjs') ? await import(file) : require(file);
  const loaded = performance.now() - began;
  const answer = event === undefined ? undefined : await handler(JSON.parse(event), { awsRequestId: 'bench' });
  const { user, system } = process.cpuUsage();
  return { loaded, cpu: (user + system) / 1000, ...(answer === undefined ? {} : { status: answer.statusCode }) };
}
