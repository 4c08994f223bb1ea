import { httpHandler } from '../platform/pipeline.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { office } from './endpoints/office.ts';

/** 本机关: who works here, with whom, by which rules and until when the calendar is known. */
export const handler = httpHandler(office, rulesFromEnvironment);
