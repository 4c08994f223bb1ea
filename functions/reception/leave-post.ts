import { leavePost } from '../../shared/reception/steps/leave-post.ts';
import { rosterStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 离岗: the Lambda of this step. */
export const handler = rosterStepHandler(leavePost, serviceFromEnvironment);
