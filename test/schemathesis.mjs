import { runWithProjectNode } from '../infra/local/run-with-project-node.mjs';

// `npm run fuzz:schemathesis`: a fuzzer that is not ours on the same API document, where Python is.
runWithProjectNode('test/fuzz/schemathesis.ts', process.argv.slice(2));
