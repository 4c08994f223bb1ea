import { type Complaint, foldComplaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintEvent } from '../../shared/complaints/events.ts';
import { complaintRows } from '../platform/complaint-projection.ts';
import { rowItem } from '../platform/views-store.ts';
import type { Provable } from './matters.ts';

/** 群众监督: the words of whoever complained and the answers stand in two places, and are proved together. */
export const COMPLAINT_REGISTER: Provable<Complaint, ComplaintEvent> = {
  register: 'complaint',
  begins: 'ComplaintReceived',
  fold: foldComplaint,
  references: ({ words, answers }) => [...words, ...answers].map(({ reference }) => reference),
  rows: (_table, no, complaint) =>
    Promise.resolve(
      complaint === undefined ? [] : complaintRows(complaint).map((row) => rowItem(no, complaint.version, row)),
    ),
};
