import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { slotsOffered } from '../../platform/slots-offered.ts';

/** 接访安排, with the places that are free. An office that takes no appointments says so: one simply comes. */
export const appointments: Endpoint = async (_event, service) =>
  jsonAnswer(200, {
    offered: service.district.appointments !== undefined,
    asOf: service.now(),
    slots: await slotsOffered(service),
  });
