import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { track } from './endpoints/track.ts';

/** 查询进度: a petition as its petitioner may see it. */
export const handler = httpHandler(track, serviceFromEnvironment);
