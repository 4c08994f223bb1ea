import { issuePaper } from '../../shared/petition/steps/issue-paper.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 制发文书: the Lambda of this step. */
export const handler = stepHandler(issuePaper, serviceFromEnvironment);
