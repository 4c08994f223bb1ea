import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { paper } from './endpoints/paper.ts';

/** 文书: one paper of a petition, to print; the look recorded. */
export const handler = httpHandler(paper, serviceFromEnvironment);
