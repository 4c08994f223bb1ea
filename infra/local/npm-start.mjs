import { runWithProjectNode } from './run-with-project-node.mjs';

// `npm start`: plain JavaScript without dependencies, because it runs on whatever Node there is and before `npm ci`.
runWithProjectNode('infra/local/start.ts', process.argv.slice(2));
