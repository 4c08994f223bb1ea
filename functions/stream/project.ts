import { projectComplaint } from '../platform/complaint-projection.ts';
import { projectIntegrity } from '../platform/integrity-projection.ts';
import { projectLead } from '../platform/lead-projection.ts';
import { project } from '../platform/projection.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { streamHandler } from '../platform/stream-handler.ts';

/** Views from the record: queues, people, wake-ups; leads and the ledger; complaints; declarations and gifts. */
export const handler = streamHandler(
  { petition: project, lead: projectLead, complaint: projectComplaint, integrity: projectIntegrity },
  serviceFromEnvironment,
);
