import { linkDuplicate } from '../../shared/petition/steps/link-duplicate.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 关联重复: the Lambda of this step. */
export const handler = stepHandler(linkDuplicate, serviceFromEnvironment);
