import { openPost } from '../../shared/reception/steps/open-post.ts';
import { rosterStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 到岗签到: the Lambda of this step. */
export const handler = rosterStepHandler(openPost, serviceFromEnvironment);
