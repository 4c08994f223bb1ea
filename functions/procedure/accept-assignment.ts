import { acceptAssignment } from '../../shared/petition/steps/accept-assignment.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 接受交办: the Lambda of this step. */
export const handler = stepHandler(acceptAssignment, serviceFromEnvironment);
