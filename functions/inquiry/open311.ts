import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { open311 } from './endpoints/open311.ts';

/** Open311 GeoReport v2: what may be published of petitions, for portals that count. */
export const handler = httpHandler(open311, serviceFromEnvironment);
