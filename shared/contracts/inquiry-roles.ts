import type { StaffRole } from '../petition/actor.ts';

const ALL_STAFF: readonly StaffRole[] = ['receiver', 'handler', 'head', 'leader', 'supervisor', 'auditor'];

/** Who may ask what; apart from the list of functions, so that whoever asks one question need not carry every step. */
export const INQUIRY_ROLES: Readonly<Record<string, readonly StaffRole[]>> = {
  'work-queue': ALL_STAFF,
  'queue-counts': ALL_STAFF,
  search: ALL_STAFF,
  // Each their own.
  'saved-views': ALL_STAFF,
  'save-views': ALL_STAFF,
  // Who exports sees no more than in the lists; with who the petitioners are, for the head alone.
  'request-export': ALL_STAFF,
  // Each their own.
  'export-progress': ALL_STAFF,
  // Their own; everybody's for the head, the supervisor and the auditor.
  'exports-made': ALL_STAFF,
  'petition-file': ALL_STAFF,
  paper: ALL_STAFF,
  // 查阅记录: who looked at a petition and its persons.
  'access-log': ['head', 'supervisor', 'auditor'],
  office: [...ALL_STAFF, 'admin'],
  'departure-slip': ['receiver'],
  // Whoever may hold a matter, and those who see to it that somebody does.
  'make-feed': ['receiver', 'handler', 'head', 'supervisor'],
  // Somebody else’s, when they leave, is the administrator’s to end.
  'revoke-feed': ['receiver', 'handler', 'head', 'supervisor', 'admin'],
  statistics: ['head', 'leader', 'auditor'],
  'upload-ticket': ['receiver', 'handler', 'head'],
  'attachment-link': ALL_STAFF,
  leads: ['supervisor', 'head', 'leader'],
  // Whoever is concerned sees their own part; everything else is judged lead by lead.
  'lead-file': [...ALL_STAFF, 'admin'],
  ledger: [...ALL_STAFF, 'admin'],
  roster: [...ALL_STAFF, 'admin'],
  // The sheet carries names: for whoever prints the plates and gives them out.
  plates: ['head', 'admin'],
  'day-sheet': ['receiver', 'head', 'leader'],
  // Which of them sees which is judged complaint by complaint.
  // Their own for everybody; whose else is judged person by person.
  integrity: ALL_STAFF,
  complaints: ['head', 'leader', 'supervisor', 'auditor'],
  'complaint-file': ['head', 'leader', 'supervisor', 'auditor'],
};
