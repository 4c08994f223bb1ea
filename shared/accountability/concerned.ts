import type { Lead } from './lead.ts';

/**
 * 当事人: the person responsible and, once something is established, the head on whom R21 to R24 fall. They never see the file;
 * they see what was found and decided about them, what they said, and may object.
 */
export function mayObject(lead: Lead, staffId: string): boolean {
  return lead.finding !== undefined && (staffId === lead.officer || staffId === lead.head);
}

/** From the first time they are heard, or the finding, on: before that, nobody learns that there is a lead about them. */
export function mayKnowOwnPart(lead: Lead, staffId: string): boolean {
  return mayObject(lead, staffId) || (staffId === lead.officer && lead.heard.includes(staffId));
}
