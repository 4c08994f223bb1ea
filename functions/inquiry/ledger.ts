import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { ledger } from './endpoints/ledger.ts';

/** 责任追究台账 of a member of staff or a unit; every view recorded. */
export const handler = httpHandler(ledger, serviceFromEnvironment);
