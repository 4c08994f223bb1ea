import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { appointments } from './endpoints/appointments.ts';

/** 接访安排: receptions that may be booked. */
export const handler = httpHandler(appointments, serviceFromEnvironment);
