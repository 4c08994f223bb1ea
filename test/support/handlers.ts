import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { countFigures } from '../../functions/platform/count-figures.ts';
import { sendDigests } from '../../functions/platform/digests.ts';
import { followCommit } from '../../functions/platform/follow-commit.ts';
import type { FollowUpService } from '../../functions/platform/follow-up.ts';
import type { OwingService } from '../../functions/platform/owed-deliveries.ts';
import { disclosures } from '../../functions/inquiry/endpoints/disclosures.ts';
import { dueDates } from '../../functions/inquiry/endpoints/due-dates.ts';
import { departureSlip } from '../../functions/inquiry/endpoints/departure-slip.ts';
import { statistics } from '../../functions/inquiry/endpoints/statistics.ts';
import { attachmentLink } from '../../functions/inquiry/endpoints/attachment-link.ts';
import { mailEventHandler } from '../../functions/platform/mail-fate.ts';
import { complaintFile } from '../../functions/inquiry/endpoints/complaint-file.ts';
import { complaints } from '../../functions/inquiry/endpoints/complaints.ts';
import { trackComplaint } from '../../functions/inquiry/endpoints/track-complaint.ts';
import { integrity } from '../../functions/inquiry/endpoints/integrity.ts';
import { leadFile } from '../../functions/inquiry/endpoints/lead-file.ts';
import { leads } from '../../functions/inquiry/endpoints/leads.ts';
import { ledger } from '../../functions/inquiry/endpoints/ledger.ts';
import { appointments } from '../../functions/inquiry/endpoints/appointments.ts';
import { daySheet } from '../../functions/inquiry/endpoints/day-sheet.ts';
import { plates } from '../../functions/inquiry/endpoints/plates.ts';
import { roster } from '../../functions/inquiry/endpoints/roster.ts';
import { openapi } from '../../functions/inquiry/endpoints/openapi.ts';
import { paper } from '../../functions/inquiry/endpoints/paper.ts';
import { accessLogOf } from '../../functions/inquiry/endpoints/access-log.ts';
import { office } from '../../functions/inquiry/endpoints/office.ts';
import { petitionFile } from '../../functions/inquiry/endpoints/petition-file.ts';
import { track } from '../../functions/inquiry/endpoints/track.ts';
import { uploadTicket } from '../../functions/inquiry/endpoints/upload-ticket.ts';
import { search } from '../../functions/inquiry/endpoints/search.ts';
import { queueCounts } from '../../functions/inquiry/endpoints/queue-counts.ts';
import { feed } from '../../functions/inquiry/endpoints/feed.ts';
import { makeFeed, revokeFeed } from '../../functions/inquiry/endpoints/feed-addresses.ts';
import { open311 } from '../../functions/inquiry/endpoints/open311.ts';
import { reference } from '../../functions/inquiry/endpoints/reference.ts';
import { exportsMade } from '../../functions/inquiry/endpoints/exports-made.ts';
import { exportProgress } from '../../functions/inquiry/endpoints/export-progress.ts';
import { requestExport } from '../../functions/inquiry/endpoints/request-export.ts';
import { savedViews } from '../../functions/inquiry/endpoints/saved-views.ts';
import { saveViews } from '../../functions/inquiry/endpoints/save-views.ts';
import { workQueue } from '../../functions/inquiry/endpoints/work-queue.ts';
import type { ExportService } from '../../functions/platform/export-desk.ts';
import type { AttachmentService } from '../../functions/platform/attachment-service.ts';
import { type Endpoint, type HttpHandler, httpHandler } from '../../functions/platform/pipeline.ts';
import { openingHandler, stepHandler } from '../../functions/platform/procedure-handlers.ts';
import { complaintOpeningHandler, complaintStepHandler } from '../../functions/platform/complaint-handlers.ts';
import { projectComplaint } from '../../functions/platform/complaint-projection.ts';
import { integrityStepHandler } from '../../functions/platform/integrity-handlers.ts';
import { projectIntegrity } from '../../functions/platform/integrity-projection.ts';
import { leadOpeningHandler, leadStepHandler } from '../../functions/platform/lead-handlers.ts';
import { plateStepHandler, rosterStepHandler } from '../../functions/platform/reception-handlers.ts';
import { slotHandlerFor } from '../../functions/platform/slot-handlers.ts';
import { projectLead } from '../../functions/platform/lead-projection.ts';
import { project } from '../../functions/platform/projection.ts';
import type { OpenService } from '../../functions/platform/service.ts';
import { streamHandler } from '../../functions/platform/stream-handler.ts';
import { timerHandler } from '../../functions/platform/timer-handler.ts';
import type { TimerPayload } from '../../functions/platform/timers.ts';
import { FOLLOWING_COMPLAINT_STEPS, OPENING_COMPLAINT_STEPS } from '../../shared/complaints/procedure.ts';
import { INTEGRITY } from '../../shared/integrity/procedure.ts';
import { FOLLOWING_LEAD_STEPS, OPENING_LEAD_STEPS } from '../../shared/accountability/procedure.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { FOLLOWING_STEPS, OPENING_STEPS } from '../../shared/petition/procedure.ts';
import { PLATE_STEPS, ROSTER_STEPS, SLOT_STEPS } from '../../shared/reception/procedure.ts';

/** The Lambdas of a district over one service, as the cloud calls them. */
export interface Handlers {
  /** @throws when no HTTP function has this name */
  http(name: string): HttpHandler;
  project(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse>;
  followUp(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse>;
  timer(payload: TimerPayload): Promise<void>;
  sweep(): Promise<unknown>;
  mail(event: unknown): Promise<void>;
  digest(): Promise<unknown>;
  countFigures(): Promise<unknown>;
}

const INQUIRIES: Readonly<Record<string, Endpoint<AttachmentService & ExportService>>> = {
  track,
  openapi,
  reference,
  open311,
  commitments: disclosures,
  statistics,
  'departure-slip': departureSlip,
  feed,
  'make-feed': makeFeed,
  'revoke-feed': revokeFeed,
  'due-dates': dueDates,
  'work-queue': workQueue,
  'queue-counts': queueCounts,
  search,
  'saved-views': savedViews,
  'save-views': saveViews,
  'request-export': requestExport,
  'export-progress': exportProgress,
  'exports-made': exportsMade,
  'petition-file': petitionFile,
  office,
  'access-log': accessLogOf,
  paper,
  'upload-ticket': uploadTicket,
  'attachment-link': attachmentLink,
  leads,
  'lead-file': leadFile,
  ledger,
  roster,
  plates,
  appointments,
  'day-sheet': daySheet,
  complaints,
  'complaint-file': complaintFile,
  'track-complaint': trackComplaint,
  integrity,
};

export function handlersOver(
  open: OpenService<FollowUpService & AttachmentService & OwingService & ExportService>,
): Handlers {
  return {
    http(name) {
      const endpoint = INQUIRIES[name];
      if (endpoint !== undefined) return httpHandler(endpoint, open);
      const opening = OPENING_STEPS.find((step) => step.name === name);
      if (opening !== undefined) return openingHandler(opening, open);
      const following = FOLLOWING_STEPS.find((step) => step.name === name);
      if (following !== undefined) return stepHandler(following, open);
      const openingLead = OPENING_LEAD_STEPS.find((step) => step.name === name);
      if (openingLead !== undefined) return leadOpeningHandler(openingLead, open);
      const onLead = FOLLOWING_LEAD_STEPS.find((step) => step.name === name);
      if (onLead !== undefined) return leadStepHandler(onLead, open);
      const onRoster = ROSTER_STEPS.find((step) => step.name === name);
      if (onRoster !== undefined) return rosterStepHandler(onRoster, open);
      const onPlates = PLATE_STEPS.find((step) => step.name === name);
      if (onPlates !== undefined) return plateStepHandler(onPlates, open);
      const onSlot = SLOT_STEPS.find((step) => step.name === name);
      if (onSlot !== undefined) return slotHandlerFor(onSlot, open);
      const openingComplaint = OPENING_COMPLAINT_STEPS.find((step) => step.name === name);
      if (openingComplaint !== undefined) return complaintOpeningHandler(openingComplaint, open);
      const onComplaint = FOLLOWING_COMPLAINT_STEPS.find((step) => step.name === name);
      if (onComplaint !== undefined) return complaintStepHandler(onComplaint, open);
      const onOwnRecord = INTEGRITY.find((step) => step.name === name);
      if (onOwnRecord !== undefined) return integrityStepHandler(onOwnRecord, open);
      throw new Error(`no function is called ${name}`);
    },
    project: streamHandler(
      { petition: project, lead: projectLead, complaint: projectComplaint, integrity: projectIntegrity },
      open,
    ),
    followUp: streamHandler({ petition: followCommit }, open),
    timer: timerHandler(checkClocks, open),
    sweep: () => sweepClocks(open()),
    mail: mailEventHandler(open),
    digest: () => sendDigests(open()),
    countFigures: () => countFigures(open()),
  };
}

/** What the stream hands its consumers for these commits. */
export function streamEvent(
  records: readonly { readonly no: string; readonly sequenceNumber: string }[],
): DynamoDBStreamEvent {
  return {
    Records: records.map(({ no, sequenceNumber }) => ({
      dynamodb: {
        Keys: { pk: { S: `${partitionOf(no)}${no}` }, sk: { S: 'COMMIT#000001' } },
        SequenceNumber: sequenceNumber,
      },
    })),
  };
}

/** Numbers of leads and complaints begin with their letter; that of somebody's own record with a word. */
function partitionOf(no: string): string {
  if (no.startsWith('L')) return PARTITIONS.lead;
  if (no.startsWith('STAFF:')) return PARTITIONS.integrity;
  return no.startsWith('C') ? PARTITIONS.complaint : PARTITIONS.petition;
}

/** Nothing of ours reads it. */
export const CONTEXT = {} as Context;
