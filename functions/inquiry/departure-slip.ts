import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { departureSlip } from './endpoints/departure-slip.ts';

/** 接待回执: what a visitor takes home, to print. */
export const handler = httpHandler(departureSlip, serviceFromEnvironment);
