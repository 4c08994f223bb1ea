import { cancelAppointment } from '../../shared/reception/steps/cancel-appointment.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { cancellingHandler } from '../platform/slot-handlers.ts';

/** 取消预约: the Lambda of this step. */
export const handler = cancellingHandler(cancelAppointment, serviceFromEnvironment);
