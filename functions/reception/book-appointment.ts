import { bookAppointment } from '../../shared/reception/steps/book-appointment.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { bookingHandler } from '../platform/slot-handlers.ts';

/** 预约接访: the Lambda of this step. */
export const handler = bookingHandler(bookAppointment, serviceFromEnvironment);
