import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { savedViews } from './endpoints/saved-views.ts';

/** 我的视图: how I lay out my lists. */
export const handler = httpHandler(savedViews, serviceFromEnvironment);
