import { type AttachmentDesk, s3AttachmentDesk } from './attachment-desk.ts';
import { readSignedBucket } from './environment.ts';
import { once } from './once.ts';
import { type OpenService, type Service, serviceFromEnvironment } from './service.ts';

/** For those who let people send and fetch files. */
export interface AttachmentService extends Service {
  readonly attachments: AttachmentDesk;
}

/** The service of functions that sign forms and links, as a Lambda finds it. */
export const attachmentServiceFromEnvironment: OpenService<AttachmentService> = once(() => {
  const service = serviceFromEnvironment();
  const { hashes, now, newId } = service;
  return { ...service, attachments: s3AttachmentDesk({ bucket: readSignedBucket(), hashes, now, newId }) };
});
