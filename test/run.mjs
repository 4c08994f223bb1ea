import { runWithProjectNode } from '../infra/local/run-with-project-node.mjs';

// `npm run simulate`, `bench` and the like: plain JavaScript, because it runs on whatever Node there is and before `npm ci`.
const [script = '', ...args] = process.argv.slice(2);
runWithProjectNode(script, args);
