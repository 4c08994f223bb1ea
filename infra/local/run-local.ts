import { FOLLOWING_COMPLAINT_STEPS, OPENING_COMPLAINT_STEPS } from '../../shared/complaints/procedure.ts';
import { INTEGRITY } from '../../shared/integrity/procedure.ts';
import { FOLLOWING_LEAD_STEPS, OPENING_LEAD_STEPS } from '../../shared/accountability/procedure.ts';
import { FUNCTIONS, type FunctionDeclaration } from '../../shared/contracts/functions.ts';
import { FOLLOWING_STEPS, OPENING_STEPS } from '../../shared/petition/procedure.ts';
import { PLATE_STEPS, ROSTER_STEPS, SLOT_STEPS } from '../../shared/reception/procedure.ts';
import { attachmentLink } from '../../functions/inquiry/endpoints/attachment-link.ts';
import { disclosures } from '../../functions/inquiry/endpoints/disclosures.ts';
import { dueDates } from '../../functions/inquiry/endpoints/due-dates.ts';
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
import { departureSlip } from '../../functions/inquiry/endpoints/departure-slip.ts';
import { statistics } from '../../functions/inquiry/endpoints/statistics.ts';
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
import { complaintOpeningHandler, complaintStepHandler } from '../../functions/platform/complaint-handlers.ts';
import { integrityStepHandler } from '../../functions/platform/integrity-handlers.ts';
import { leadOpeningHandler, leadStepHandler } from '../../functions/platform/lead-handlers.ts';
import { plateStepHandler, rosterStepHandler } from '../../functions/platform/reception-handlers.ts';
import { slotHandlerFor } from '../../functions/platform/slot-handlers.ts';
import { openingHandler, stepHandler } from '../../functions/platform/procedure-handlers.ts';
import { consoleFilesIn } from '../../functions/site/console-files.ts';
import { type ConsoleDoor, consoleHandler } from '../../functions/site/console-handler.ts';
import { siteHandler } from '../../functions/site/site-handler.ts';
import { buildConsole } from '../bundling/build-console.ts';
import { wutong } from '../districts/wutong.ts';
import { asGatewayClaims } from './identity-tokens.ts';
import { startGateway } from './gateway.ts';
import type { GatewayRoute } from './gateway-routes.ts';
import { localControls } from './local-controls.ts';
import { CONSOLE_CLIENT, openLocalIdentity } from './local-identity.ts';
import { startLocalService } from './local-service.ts';
import { runLocalTime } from './local-time.ts';
import { LOOPBACK } from './loopback-server.ts';

export interface RunningLocal {
  readonly address: string;
  readonly name: string;
  close(): Promise<void>;
}

/** Often enough that a timer of this minute fires in this minute. */
const TICK_MILLISECONDS = 1_000;

/** 梧桐社区 on one machine: the declared functions behind a gateway of our own, over stand-ins that keep everything on disk. */
export async function startLocal(settings: {
  readonly directory: string;
  readonly port: number;
}): Promise<RunningLocal> {
  const { directory, port } = settings;
  const address = `http://${LOOPBACK}:${port}`;
  const local = await startLocalService({ directory, district: wutong, publicAddress: address });
  const time = runLocalTime(local);
  const identity = await openLocalIdentity({
    directory,
    port,
    audience: `huisheng-${wutong.slug}`,
    district: wutong.slug,
    staff: wutong.staff.roster,
    onError: () => local.service.log('REQUEST_FAILED', { error: 'identity' }),
  });
  const door = {
    files: consoleFilesIn(await buildConsole()),
    signIn: { issuer: identity.issuer, clientId: CONSOLE_CLIENT, bearer: 'access_token', origins: [] } as const,
    local: true,
  };
  const controls = localControls(local, time, identity);
  const gateway = await startGateway({
    port,
    clock: local.clock,
    routes: FUNCTIONS.flatMap((declared) => routesOf(declared, local.service, door)),
    authorize: async (token) => {
      const claims = await identity.authorize(token);
      return claims === undefined ? undefined : asGatewayClaims(claims);
    },
    before: async (request, response) =>
      (await local.bucket.handle(request, response)) || (await controls(request, response)),
    onError: ({ code, routeKey, error }) => {
      console.error(`${code} ${routeKey ?? ''} ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
  // Residents are served at once; what an earlier run left behind follows meanwhile.
  const caughtUp = local.catchUp().then(() => time.settle());
  caughtUp.catch((error: unknown) => console.error(error));
  const tick = setInterval(() => void time.settle().catch((error: unknown) => console.error(error)), TICK_MILLISECONDS);
  return {
    address,
    name: wutong.name.zh,
    async close() {
      clearInterval(tick);
      await gateway.close();
      await caughtUp.catch(() => undefined);
      await time.settle();
      await local.close();
    },
  };
}

const INQUIRIES: Readonly<Record<string, Endpoint<AttachmentService & ExportService>>> = {
  track,
  commitments: disclosures,
  statistics,
  'departure-slip': departureSlip,
  'due-dates': dueDates,
  openapi,
  reference,
  open311,
  feed,
  'make-feed': makeFeed,
  'revoke-feed': revokeFeed,
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

function routesOf(
  declared: FunctionDeclaration,
  service: AttachmentService & ExportService,
  door: Omit<ConsoleDoor, 'service'>,
): readonly GatewayRoute[] {
  if (declared.routes.length === 0) return [];
  const handler = handlerOf(declared, () => service, door);
  return declared.routes.map(({ method, path, staff }): GatewayRoute =>
    staff ? { method, path, staff: true, handler } : { method, path, staff: false, handler },
  );
}

// The same handlers as the entry files in `functions/` export, over this machine's service.
function handlerOf(
  declared: FunctionDeclaration,
  service: () => AttachmentService & ExportService,
  door: Omit<ConsoleDoor, 'service'>,
): HttpHandler {
  if (declared.name === 'console') return consoleHandler(() => ({ ...door, service: service() }));
  if (declared.room === 'site') return siteHandler(service);
  const endpoint = INQUIRIES[declared.name];
  if (endpoint !== undefined) return httpHandler(endpoint, service);
  const opening = OPENING_STEPS.find((step) => step.name === declared.name);
  if (opening !== undefined) return openingHandler(opening, service);
  const following = FOLLOWING_STEPS.find((step) => step.name === declared.name);
  if (following !== undefined) return stepHandler(following, service);
  const openingLead = OPENING_LEAD_STEPS.find((step) => step.name === declared.name);
  if (openingLead !== undefined) return leadOpeningHandler(openingLead, service);
  const onLead = FOLLOWING_LEAD_STEPS.find((step) => step.name === declared.name);
  if (onLead !== undefined) return leadStepHandler(onLead, service);
  const onRoster = ROSTER_STEPS.find((step) => step.name === declared.name);
  if (onRoster !== undefined) return rosterStepHandler(onRoster, service);
  const onPlates = PLATE_STEPS.find((step) => step.name === declared.name);
  if (onPlates !== undefined) return plateStepHandler(onPlates, service);
  const onSlot = SLOT_STEPS.find((step) => step.name === declared.name);
  if (onSlot !== undefined) return slotHandlerFor(onSlot, service);
  const openingComplaint = OPENING_COMPLAINT_STEPS.find((step) => step.name === declared.name);
  if (openingComplaint !== undefined) return complaintOpeningHandler(openingComplaint, service);
  const onComplaint = FOLLOWING_COMPLAINT_STEPS.find((step) => step.name === declared.name);
  if (onComplaint !== undefined) return complaintStepHandler(onComplaint, service);
  const onOwnRecord = INTEGRITY.find((step) => step.name === declared.name);
  if (onOwnRecord !== undefined) return integrityStepHandler(onOwnRecord, service);
  throw new Error(`no handler for ${declared.name}`);
}
