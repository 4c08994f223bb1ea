import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { staffCallerOf } from './caller.ts';

/** As many looks as anybody reads; a file that is looked at more often is shown the latest. */
const MOST = 500;

/** 查阅记录 (R-X7): every look at a petition and its persons, the last first. That somebody asked for it is a look of its own. */
export const accessLogOf: Endpoint = async (event, service) => {
  const { by, petition } = await staffCallerOf(event, service, 'access-log');
  await service.access.note({ of: petition.no, at: service.now(), by: by.id, id: service.newId() });
  return jsonAnswer(200, { petitionNo: petition.no, looks: await service.access.looks(petition.no, MOST) });
};
