import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../../../shared/contracts/openapi.ts';

const HERE = fileURLToPath(import.meta.url);

/**
 * The types of the API for whoever calls it, from the same document that is served at `/api/openapi.json`. They say nothing of
 * a district: its name and address are the only things in the document that differ. Not read-only: `openapi-fetch` makes empty
 * objects of read-only lists.
 */
export async function apiTypes(): Promise<string> {
  const document = openApiDocument({ title: { zh: '', en: '' }, address: 'https://district.invalid' });
  const types = await openapiTS(JSON.stringify(document), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  const written = `// Made from the API document by \`npm run docs\`; not written by hand.\n\n${astToString(types)}`;
  return format(written, { ...(await resolveConfig(HERE)), parser: 'typescript' });
}
