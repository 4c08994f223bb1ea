import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { openApiDocument } from '../../../shared/contracts/openapi.ts';
import type { District } from '../../../shared/district/district.ts';
import { referencePage } from '../../../web/reference/reference-page.ts';
import { compressed } from '../../platform/compressed.ts';
import type { Endpoint } from '../../platform/pipeline.ts';
import type { Service } from '../../platform/service.ts';
import { sheetAnswer } from '../../platform/sheet.ts';

/** 接口说明: what `/api/openapi.json` says, for people: rendered here, without a script and without asking anybody else. */
export const reference: Endpoint = (event, service) => Promise.resolve(compressed(event, pageOf(service)));

// The same for everybody and as long as the code is: made once, because anybody may ask for it as often as they like.
const made = new WeakMap<District, { readonly address: string; readonly page: APIGatewayProxyStructuredResultV2 }>();

function pageOf({ district, publicAddress }: Service): APIGatewayProxyStructuredResultV2 {
  const known = made.get(district);
  if (known?.address === publicAddress) return known.page;
  const document = openApiDocument({ title: district.name, address: publicAddress });
  const answer = sheetAnswer(referencePage({ document, office: district.name, address: publicAddress }));
  const page = { ...answer, headers: { ...answer.headers, 'cache-control': 'public, max-age=300' } };
  made.set(district, { address: publicAddress, page });
  return page;
}
