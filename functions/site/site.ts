import { attachmentServiceFromEnvironment } from '../platform/attachment-service.ts';
import { siteHandler } from './site-handler.ts';

/** The residents' pages. */
export const handler = siteHandler(attachmentServiceFromEnvironment);
