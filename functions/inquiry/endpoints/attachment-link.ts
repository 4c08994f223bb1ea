import { ATTACHMENT_LINK_INPUT } from '../../../shared/contracts/inquiries.ts';
import type { Actor } from '../../../shared/petition/actor.ts';
import { fileNameOf, keptAttachment } from '../../../shared/petition/attachments.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import type { AttachmentDesk } from '../../platform/attachment-desk.ts';
import type { AttachmentService } from '../../platform/attachment-service.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { parseInput, readJson } from '../../platform/requests.ts';
import { callerOf } from './caller.ts';

/** 下载附件: a link to one kept file that lasts two minutes. */
export const attachmentLink: Endpoint<AttachmentService> = async (event, service) => {
  const { by, petition } = await callerOf(event, service, 'attachment-link');
  parseInput(ATTACHMENT_LINK_INPUT, readJson(event));
  return jsonAnswer(200, await linkTo(service, petition, by, event.pathParameters?.['id'] ?? ''));
};

/**
 * Every link leaves a trace (查阅记录) before it is given out, a petitioner's own too: a code may have come into other hands. A
 * petitioner opens what the petitioner sent, not what the office added.
 * @throws ProblemError 404 for a file of another petition, one that was refused, and one that never was, alike
 */
export async function linkTo(
  service: AttachmentService,
  petition: Petition,
  by: Extract<Actor, { kind: 'resident' | 'staff' }>,
  id: string,
): Promise<ReturnType<AttachmentDesk['lend']>> {
  const file = keptAttachment(petition, id, (bringer) => by.kind === 'staff' || bringer === 'PETITIONER');
  if (file === undefined) throw noSuchFile();
  await service.access.note({
    of: petition.no,
    at: service.now(),
    by: by.kind === 'staff' ? by.id : by.kind,
    id: service.newId(),
    attachment: id,
  });
  const { media, sha256 } = file;
  return service.attachments.lend({ petitionNo: petition.no, sha256, media, fileName: fileNameOf(petition, file) });
}

function noSuchFile(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'ATTACHMENT_NOT_FOUND',
    title: '没有这个附件',
    detail: 'There is no such file with this petition.',
  });
}
