import { UPLOAD_TICKET_INPUT } from '../../../shared/contracts/inquiries.ts';
import type { Actor } from '../../../shared/petition/actor.ts';
import { uploadRefusal } from '../../../shared/petition/attachments.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import type { UploadKind } from '../../../shared/petition/uploads.ts';
import type { UploadTicket } from '../../platform/attachment-desk.ts';
import type { AttachmentService } from '../../platform/attachment-service.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { outcomeProblem } from '../../platform/problems.ts';
import { parseInput, readJson } from '../../platform/requests.ts';
import { callerOf } from './caller.ts';

/** 上传附件: a form for one file. Nothing is on record until a file was sent and examined. */
export const uploadTicket: Endpoint<AttachmentService> = async (event, service) => {
  const { by, petition } = await callerOf(event, service, 'upload-ticket');
  const { kind } = parseInput(UPLOAD_TICKET_INPUT, readJson(event));
  return jsonAnswer(200, ticketFor(service, petition, by, kind));
};

/** @throws ProblemError 409 where nothing may be added any more */
export function ticketFor(
  service: AttachmentService,
  petition: Petition,
  by: Actor,
  kind: UploadKind,
  back?: string,
): UploadTicket {
  const refusal = uploadRefusal(petition);
  if (refusal !== undefined) throw outcomeProblem({ kind: 'refused', refusal });
  return service.attachments.invite({ petitionNo: petition.no, kind, by, ...(back === undefined ? {} : { back }) });
}
