import { attachmentServiceFromEnvironment } from '../platform/attachment-service.ts';
import { httpHandler } from '../platform/pipeline.ts';
import { attachmentLink } from './endpoints/attachment-link.ts';

/** 下载附件: a link to one file, logged. */
export const handler = httpHandler(attachmentLink, attachmentServiceFromEnvironment);
