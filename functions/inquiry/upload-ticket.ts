import { attachmentServiceFromEnvironment } from '../platform/attachment-service.ts';
import { httpHandler } from '../platform/pipeline.ts';
import { uploadTicket } from './endpoints/upload-ticket.ts';

/** 上传附件: a form for one file. */
export const handler = httpHandler(uploadTicket, attachmentServiceFromEnvironment);
