import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { DISTRICTS } from '../districts/districts.ts';
import { apiTypes } from './docs/api-types.ts';
import { clockRulesPage, examplesPage, ownRulesPage } from './docs/clocks-page.ts';
import { costsPage } from './docs/costs-page.ts';
import { districtFieldsPage } from './docs/district-page.ts';
import { lifecyclePage } from './docs/lifecycle-page.ts';
import { withGenerated } from './docs/markdown.ts';
import { permissionsPage } from './docs/permissions-page.ts';
import { problemCodes } from './docs/problem-codes.ts';
import { requirementsPage } from './docs/requirements-page.ts';

interface Page {
  readonly file: string;
  /** The whole page as it should be, from the page as it is; empty when there is none yet. */
  readonly render: (onDisk: string) => string | Promise<string>;
}

const PAGES: readonly Page[] = [
  {
    file: 'docs/clocks.md',
    render: (page) =>
      [
        ['rules', clockRulesPage()] as const,
        ['own-rules', ownRulesPage(DISTRICTS)] as const,
        ['examples', examplesPage(CURRENT_CALENDAR)] as const,
      ].reduce((written, [name, generated]) => withGenerated(written, name, generated), page),
  },
  { file: 'docs/permissions.md', render: (page) => withGenerated(page, 'permissions', permissionsPage()) },
  { file: 'docs/requirements.md', render: requirementsPage },
  { file: 'docs/costs.md', render: (page) => withGenerated(page, 'costs', costsPage()) },
  { file: 'docs/district.md', render: (page) => withGenerated(page, 'fields', districtFieldsPage()) },
  { file: 'docs/lifecycle.md', render: (page) => withGenerated(page, 'lifecycle', lifecyclePage()) },
  { file: 'web/console/api/schema.ts', render: apiTypes },
  { file: 'web/reference/problem-codes.ts', render: problemCodes },
];

// `npm run docs` writes the pages and types that are made from the code; with `--check` it says which of them the code has
// left behind, and `npm test` fails by it.
const checking = process.argv.includes('--check');
let behind = 0;
for (const { file, render } of PAGES) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const onDisk = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const page = await render(onDisk);
  if (page === onDisk) continue;
  behind += 1;
  console.log(checking ? `${file} 与代码不一致，请运行 npm run docs / differs from the code: npm run docs` : file);
  if (checking) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
}
if (checking && behind > 0) process.exitCode = 1;
