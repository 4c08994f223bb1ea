import { httpHandler } from '../platform/pipeline.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { commitments } from './endpoints/commitments.ts';

/** 三公开: what the office promises, from the rules in force. */
export const handler = httpHandler(commitments, rulesFromEnvironment);
