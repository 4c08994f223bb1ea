#!/usr/bin/env node
import { runWithProjectNode } from '../local/run-with-project-node.mjs';

// `npx huisheng …`: plain JavaScript, because it runs on whatever Node there is and before `npm ci`.
runWithProjectNode('infra/cli/main.ts', process.argv.slice(2));
