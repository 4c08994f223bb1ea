import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STAFF_ROLES } from '../../shared/petition/actor.ts';
import { districtAt } from '../journey/district-client.ts';
import { freePort } from '../support/local-district.ts';
import { startLocalProcess } from '../support/local-process.ts';
import { findPython, installedFrom, OLDEST_PYTHON } from '../support/python.ts';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));

/**
 * What is asked of every answer. Left out on purpose: 405 for a method that is not served, because API Gateway answers 404
 * and so does the local gateway; and "all valid data is accepted", because what a schema allows the procedure may refuse.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'ignored_auth',
];

const python = findPython();
if (python === undefined) {
  console.log(`skipped: schemathesis (needs Python ${OLDEST_PYTHON} or newer, with venv and pip)`);
} else {
  process.exitCode = await fuzz(installedFrom(REQUIREMENTS, 'schemathesis', python));
}

/** On a petition that is there, with its code and a token of every role: what is refused is refused for what was sent. */
async function fuzz(schemathesis: string): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-schemathesis-'));
  const running = await startLocalProcess({ directory, port: await freePort() });
  try {
    const district = districtAt(running.address);
    await district.reset('2025-10-14T10:00:00+08:00');
    const body = { anonymous: true, subject: '路灯', statement: '路灯不亮', request: '请修' };
    const { petitionNo, queryCode } = await district.expectOk('POST', '/api/petitions', { body });
    const token = await district.staff('every.role', ...Object.keys(STAFF_ROLES));
    const config = join(directory, 'schemathesis.toml');
    writeFileSync(config, `[parameters]\n"path.no" = ${JSON.stringify(petitionNo)}\n`);
    const { status } = spawnSync(
      schemathesis,
      [
        ...['--config-file', config, 'run', `${running.address}/api/openapi.json`],
        ...['--header', `Authorization: Bearer ${token}`, '--header', `X-Query-Code: ${queryCode}`],
        ...['--checks', CHECKS.join(), '--phases', 'examples,coverage,fuzzing', '--max-response-time', '2'],
        ...['--max-examples', '15', '--seed', '20251014', '--generation-database', 'none', '--warnings', 'off'],
        ...process.argv.slice(2),
      ],
      { stdio: 'inherit', cwd: directory },
    );
    return status ?? 1;
  } finally {
    await running.end('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }
}
