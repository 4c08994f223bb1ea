import type { ExportDesk } from '../../functions/platform/export-desk.ts';

/** Where nobody exports anything. */
const nobody = (): never => {
  throw new Error('nobody exports anything here');
};

export const NO_EXPORTS: ExportDesk = { start: nobody, lend: nobody };
