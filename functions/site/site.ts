import { serviceFromEnvironment } from '../platform/service.ts';
import { siteHandler } from './site-handler.ts';

/** The residents' pages. */
export const handler = siteHandler(serviceFromEnvironment);
