import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { daySheet } from './endpoints/day-sheet.ts';

/** 当日接访单: who has booked for a day. */
export const handler = httpHandler(daySheet, serviceFromEnvironment);
