import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { saveViews } from './endpoints/save-views.ts';

/** 我的视图: keeping them. */
export const handler = httpHandler(saveViews, serviceFromEnvironment);
