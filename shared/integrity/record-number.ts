/** Whose record it is, as a number among the other registers': `STAFF:wang.handler`. It never leaves the store. */
export function recordNumber(staffId: string): string {
  return PREFIX + staffId;
}

export function readRecordNumber(text: string): string | undefined {
  return staffIdOf(text) === undefined ? undefined : text;
}

export function staffIdOf(no: string): string | undefined {
  const id = no.startsWith(PREFIX) ? no.slice(PREFIX.length) : '';
  return /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(id) ? id : undefined;
}

const PREFIX = 'STAFF:';
