import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import type { District } from '../../../shared/district/district.ts';
import { districtSchema } from '../../../shared/district/district-file.ts';
import { formProblems } from '../../districts/form-problems.ts';
import { InvalidDistricts } from '../../districts/problem.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The own rules of a district's file as it was, or as it might be: a `.ts` file like those in `infra/districts`, the `district.json` that a
 * synth put beside each function, or this district's file at some commit. Nothing else of it is read, so that a file of a year ago
 * need not pass the checks of today.
 * @throws UsageError when there is no such file, or it is another district's
 * @throws InvalidDistricts when its own rules are malformed
 */
export async function ownRulesFrom(place: string, slug: string): Promise<District['ownRules']> {
  const file = existsSync(place) ? await fileAt(place) : await moduleOf(atCommit(place, slug), place);
  if (file === undefined) throw new UsageError(`${place} 里没有机关 / exports no district`);
  const read = part.safeParse(file);
  if (!read.success) throw new InvalidDistricts([{ slug, problems: formProblems(file, read.error.issues) }]);
  if (read.data.slug !== slug) {
    throw new UsageError(`${place} 是「${read.data.slug}」的文件，不是「${slug}」的 / is another district's file`);
  }
  return read.data.ownRules;
}

const part = z.object({ slug: z.string(), ownRules: districtSchema.shape.ownRules });

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const DISTRICTS = new URL('../../districts/', import.meta.url);

async function fileAt(path: string): Promise<unknown> {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? parsed(text, path) : moduleOf(text, path);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} 不是JSON / is not JSON`);
  }
}

function atCommit(ref: string, slug: string): string {
  const path = `infra/districts/${slug}.ts`;
  try {
    if (ref.startsWith('-')) throw new Error('no ref begins like an option');
    return execFileSync('git', ['show', `${ref}:${path}`], { cwd: PROJECT, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    throw new UsageError(
      `「${ref}」既不是文件，也不是含有 ${path} 的git版本 / is neither a file nor a git revision that holds ${path}`,
    );
  }
}

// Run where it may lie beside a `defineDistrict` that checks nothing; whatever else it imports is what it would import in its place.
async function moduleOf(text: string, name: string): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-district-'));
  try {
    const path = join(directory, 'file.mts');
    writeFileSync(join(directory, 'define-district.mts'), 'export const defineDistrict = (file: unknown) => file;\n');
    writeFileSync(
      path,
      text.replaceAll(/(from\s+')(\.[^']+)'/g, (_, from: string, to: string) => `${from}${placed(to)}'`),
    );
    const exported: unknown = await import(pathToFileURL(path).href);
    const [only] = Object.values(z.record(z.string(), z.unknown()).parse(exported));
    return only;
  } catch (error) {
    throw new UsageError(`${name} 读不了 / cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function placed(specifier: string): string {
  return specifier === './define-district.ts' ? './define-district.mts' : new URL(specifier, DISTRICTS).href;
}
