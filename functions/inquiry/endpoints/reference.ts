import { openApiDocument } from '../../../shared/contracts/openapi.ts';
import { referencePage } from '../../../web/reference/reference-page.ts';
import type { Endpoint } from '../../platform/pipeline.ts';
import { sheetAnswer } from '../../platform/sheet.ts';

/** 接口说明: what `/api/openapi.json` says, for people: rendered here, without a script and without asking anybody else. */
export const reference: Endpoint = (_event, { district, publicAddress }) => {
  const document = openApiDocument({ title: district.name, address: publicAddress });
  const answer = sheetAnswer(referencePage({ document, office: district.name, address: publicAddress }));
  return Promise.resolve({ ...answer, headers: { ...answer.headers, 'cache-control': 'public, max-age=300' } });
};
