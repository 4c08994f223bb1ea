import type { IntegrityStep } from './step.ts';
import { declareIntegrity } from './steps/declare-integrity.ts';
import { recordGift } from './steps/record-gift.ts';

/** 廉洁服务: what everybody on the staff puts on record about themselves. Only declarations that must know every step read it. */
export const INTEGRITY: readonly IntegrityStep[] = [declareIntegrity, recordGift];
