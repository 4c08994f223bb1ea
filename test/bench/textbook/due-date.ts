/** The last day of a period as it is usually written: `Date`, a list of holidays, one day after the other. */
export function textbookDueDate(
  start: string,
  length: number,
  unit: 'CALENDAR' | 'WORKING',
  holidays: readonly string[],
  makeUpWorkdays: readonly string[],
): string {
  const date = new Date(`${start}T00:00:00Z`);
  const isWorkingDay = (): boolean => {
    const text = date.toISOString().slice(0, 10);
    if (makeUpWorkdays.includes(text)) return true;
    return !holidays.includes(text) && date.getUTCDay() % 6 !== 0;
  };
  for (let counted = 0; counted < length;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (unit === 'CALENDAR' || isWorkingDay()) counted += 1;
  }
  while (!isWorkingDay()) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
