import { z } from 'zod';

/** What the textbook handler takes for a transfer: the same fields as the step, written as its manual shows it. */
export const TransferInput = z.object({
  note: z.string().max(2000).optional(),
  lateEntryReason: z.string().max(200).optional(),
  authorities: z
    .array(z.object({ name: z.string().min(1).max(100), lead: z.boolean().optional() }))
    .min(1)
    .max(10),
  sentOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  method: z.enum(['SYSTEM', 'PAPER', 'PHONE', 'OTHER']),
  documents: z.array(z.string().max(100)).max(30).optional(),
});
