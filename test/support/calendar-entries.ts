/** The entries of a calendar file, with folded lines joined and escapes undone. */
export function entriesOf(file: string): readonly Readonly<Record<string, string>>[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const entries: Record<string, string>[] = [];
  let inAlarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    if (line === 'BEGIN:VALARM') inAlarm = true;
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const entry = entries.at(-1);
    if (entry !== undefined && (!inAlarm || name === 'TRIGGER')) entry[name] ??= value.replaceAll(/\\([,;\\])/g, '$1');
    if (line === 'END:VALARM') inAlarm = false;
  }
  return entries;
}
