import { runWithProjectNode } from '../../infra/local/run-with-project-node.mjs';

// `npm run bench`: plain JavaScript, because it runs on whatever Node there is and before `npm ci`.
runWithProjectNode('test/bench/bench.ts', process.argv.slice(2));
