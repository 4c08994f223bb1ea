import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { DistrictFile } from '../../../shared/district/district-file.ts';
import { UsageError } from '../usage-error.ts';

/** The file as a person would have written it. */
export async function fileText(file: DistrictFile): Promise<string> {
  const title = file.name.zh.replaceAll('*/', '');
  return formatted(
    `import { defineDistrict } from './define-district.ts';\n\n/** ${title} */\nexport const ${constantOf(file.slug)} = defineDistrict(${JSON.stringify(file)});\n`,
  );
}

/** `districts.ts` with a line more. */
export async function listText(list: string, slug: string): Promise<string> {
  const end = list.lastIndexOf(']);');
  if (end < 0) throw new UsageError('districts.ts 里没有机关列表 / holds no list of districts');
  const name = constantOf(slug);
  return formatted(`${list.slice(0, end)}  import('./${slug}.ts').then(({ ${name} }) => ${name}),\n${list.slice(end)}`);
}

/**
 * Writes the file and its line in `directory`.
 * @throws UsageError when there is such a file already; nothing is written then
 */
export async function writeNew(directory: string, file: DistrictFile): Promise<readonly string[]> {
  const [path, list] = [join(directory, `${file.slug}.ts`), join(directory, 'districts.ts')];
  if (existsSync(path)) throw new UsageError(`${path} 已存在，不覆盖 / exists already and is not overwritten`);
  const [text, lines] = await Promise.all([fileText(file), listText(readFileSync(list, 'utf8'), file.slug)]);
  writeFileSync(path, text, { flag: 'wx' });
  writeFileSync(list, lines);
  return [path, list];
}

// The project's own formatter, so that the new file passes the project's own checks.
async function formatted(text: string): Promise<string> {
  const config = await resolveConfig(new URL('new.ts', import.meta.url));
  return format(text, { ...config, parser: 'typescript' });
}

/** `east-lake` as `eastLake`. */
function constantOf(slug: string): string {
  return slug.replaceAll(/-+(\w?)/g, (_, letter: string) => letter.toUpperCase());
}
