import { openApiDocument } from '../../../shared/contracts/openapi.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';

export const openapi: Endpoint = (_event, service) =>
  Promise.resolve(
    jsonAnswer(200, openApiDocument({ title: service.district.name, address: service.publicAddress }), {
      'cache-control': 'public, max-age=300',
    }),
  );
