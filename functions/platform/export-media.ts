import type { ExportFormat } from '../../shared/contracts/inquiries.ts';

/** What a browser is told an export is. */
export const MEDIA: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
