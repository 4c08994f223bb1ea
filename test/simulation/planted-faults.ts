import { type INVARIANTS } from './invariants/all.ts';

/** A mistake somebody could make, put into a copy of the sources to see whether the simulation notices. */
export interface PlantedFault {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Any of these invariants counts: a mistake shows itself where it meets the world first. */
  readonly brokenBy: readonly (typeof INVARIANTS)[number]['name'][];
}

interface Edit {
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** @throws when the text does not hold exactly once what the edit is to replace */
export function edited(source: string, { file, find, replace }: Edit): string {
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`${file} holds this ${times} times, so the fault cannot be planted:\n${find}`);
  return source.replace(find, () => replace);
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'drop the append condition',
    edits: [
      { file: 'functions/platform/record.ts', find: "table.put(item, { kind: 'absent' })", replace: 'table.put(item)' },
    ],
    brokenBy: ['acknowledged acts are on record once'],
  },
  {
    name: 'skip the idempotency check',
    edits: [
      {
        file: 'functions/platform/matters.ts',
        find: "recorded.findIndex(({ commit }) => commit.command === command.id && command.id !== '')",
        replace: '-1',
      },
    ],
    brokenBy: ['acknowledged acts are on record once', 'repeats answer alike'],
  },
  {
    name: 'trust the firing time',
    edits: [
      {
        file: 'functions/platform/clock-checks.ts',
        find: 'remindersDue(petition, now, service.office, service.calendar)',
        replace:
          'remindersDue(petition, nextWakeUp(petition, service.office, service.calendar) ?? now, service.office, service.calendar)',
      },
    ],
    brokenBy: ['clocks take effect once, in time', 'everything settles'],
  },
  {
    name: 'forget the sweep',
    edits: [
      {
        file: 'functions/platform/clock-checks.ts',
        find: 'export async function sweepClocks(service: FollowUpService): Promise<number> {',
        replace:
          'export async function sweepClocks(service: FollowUpService): Promise<number> {\n  if (Date.now() > 0) return 0;',
      },
    ],
    brokenBy: ['clocks take effect once, in time', 'one timer each', 'notices go out'],
  },
  {
    name: 'mail before claim',
    edits: [
      {
        file: 'functions/platform/follow-up.ts',
        find: '  const claim = await service.notices.claim(no, key, now, target === PETITIONER ? mailSince : undefined);',
        replace: `  const early = await addresses(target);
  if (early !== undefined) await service.mailer.send({ to: early, ...notice.text, petitionNo: no, label: labelOf(no, key) });
  const claim = await service.notices.claim(no, key, now, target === PETITIONER ? mailSince : undefined);`,
      },
    ],
    brokenBy: ['mail goes out once'],
  },
  {
    name: 'reminder at midnight',
    edits: [
      {
        file: 'shared/calendar/working-days.ts',
        find: 'return momentAt(rollForward(book, date), hours.opens);',
        replace: "return momentAt(rollForward(book, date), hours.opens === hours.closes ? hours.opens : '00:00');",
      },
      {
        file: 'functions/platform/follow-up.ts',
        find: 'return nextWorkingMoment(calendar, office.hours, moment);',
        replace:
          'return calendar === undefined || office === undefined ? nextWorkingMoment(calendar, office, moment) : moment;',
      },
      {
        file: 'shared/petition/notices.ts',
        find: 'const at = nextWorkingMoment(book, office.hours, commit.at);',
        replace: 'const at = commit.seq < 0 ? nextWorkingMoment(book, office.hours, commit.at) : commit.at;',
      },
    ],
    brokenBy: ['mail keeps office hours'],
  },
  {
    name: 'a timer at midnight',
    edits: [
      {
        file: 'shared/calendar/working-days.ts',
        find: 'return momentAt(rollForward(book, date), hours.opens);',
        replace: "return momentAt(rollForward(book, date), hours.opens === hours.closes ? hours.opens : '00:00');",
      },
    ],
    brokenBy: ['one timer each'],
  },
  {
    name: 'extension from the rolled day',
    edits: [
      {
        file: 'shared/calendar/periods.ts',
        find: 'return dueDate(book, { ...periodOf(original), length: original.length + extensionDays });',
        replace:
          'return dueDate(book, { ...periodOf(original), length: daysBetween(original.start, original.due) + extensionDays });',
      },
    ],
    brokenBy: ['dates are right'],
  },
  {
    name: 'off by one: overdue on the last day itself',
    edits: [
      {
        file: 'shared/petition/clocks.ts',
        find: 'at: openingOn(book, hours, addDays(due, 1)),',
        replace: 'at: openingOn(book, hours, due),',
      },
    ],
    brokenBy: ['clocks take effect once, in time'],
  },
  {
    name: 'off by one: the day of the event is counted',
    edits: [
      {
        file: 'shared/calendar/periods.ts',
        find: 'const rawDue = addDays(period.start, length);',
        replace: 'const rawDue = addDays(period.start, length - 1);',
      },
    ],
    brokenBy: ['dates are right'],
  },
  {
    name: 'a make-up workday is taken for a Sunday',
    edits: [
      {
        file: 'shared/calendar/working-days.ts',
        find: "index.set(day, { working: true, reason: 'MAKE_UP_WORKDAY', provisional: false });",
        replace: "index.set(day, { working: false, reason: 'WEEKEND', provisional: false });",
      },
    ],
    brokenBy: ['dates are right'],
  },
  {
    name: 'unassigned matters are skipped',
    edits: [
      {
        file: 'functions/platform/digests.ts',
        find: '...(presses || entry.handler === undefined || idleSince !== undefined ? overseers : []),',
        replace: '...(entry.handler !== undefined && (presses || idleSince !== undefined) ? overseers : []),',
      },
    ],
    brokenBy: ['what is due is known'],
  },
  {
    name: 'the list of the day shows what is overdue alone',
    edits: [
      {
        file: 'functions/platform/digests.ts',
        find: 'return since <= today || due <= addDays(today, DAYS_AHEAD);',
        replace: 'return since <= today && due < addDays(today, DAYS_AHEAD - 3);',
      },
    ],
    brokenBy: ['what is due is known'],
  },
  {
    name: 'the sweep looks past the open matters',
    edits: [
      {
        file: 'functions/platform/clock-checks.ts',
        find: 'if (isToBeLookedAt(row, until)) await look(row.petitionNo);',
        replace: 'if (isToBeLookedAt(row, until) && row.body === undefined) await look(row.petitionNo);',
      },
    ],
    brokenBy: ['clocks take effect once, in time', 'one timer each'],
  },
  {
    name: 'unassigned matters are not listed',
    edits: [
      {
        file: 'shared/petition/queues.ts',
        find: "? [{ queue: 'unassigned', by }]",
        replace: '? []',
      },
    ],
    brokenBy: ['lists show what is due'],
  },
  {
    name: 'project without order',
    edits: [
      {
        file: 'functions/platform/projection.ts',
        find: 'const recorded = await service.record.load(no, { consistent: true });',
        replace: 'const recorded = await service.record.load(no);',
      },
      { file: 'functions/platform/views-store.ts', find: 'if (newest > version) return;', replace: '' },
      {
        file: 'functions/platform/views-store.ts',
        find: "await table.put(item, { kind: 'absentOrAtMost', attribute: 'version', value: version });",
        replace: 'await table.put(item);',
      },
    ],
    brokenBy: ['views equal the fold', 'lists follow the record'],
  },
  {
    name: 'an abandoned claim is never taken over',
    edits: [
      {
        file: 'functions/platform/notices-store.ts',
        find: "if (until > now) return { given: false, until, watched: existing['list'] !== undefined };",
        replace: 'if (until > partition) return { given: false };',
      },
    ],
    brokenBy: ['notices go out', 'what is due is known'],
  },
  {
    name: 'a failed digest gives back what went out',
    edits: [
      {
        file: 'functions/platform/notices-store.ts',
        find: "await table.put(claimItem(partition, key, at, at), { kind: 'absentOrSame', attribute: 'lease', value: lease });",
        replace: 'await table.put(claimItem(partition, key, at, at));',
      },
    ],
    brokenBy: ['mail goes out once'],
  },
  {
    name: 'a dead address is tried for ever in silence',
    edits: [
      {
        file: 'functions/platform/follow-up.ts',
        find: 'if (outcome.failed && target === PETITIONER && now > givenUpAt(service, notice)) {',
        replace:
          'if (outcome.failed && target === PETITIONER && now > givenUpAt(service, notice) && undelivered.length > 9) {',
      },
    ],
    brokenBy: ['notices go out'],
  },
  {
    name: 'the accused are told',
    edits: [
      {
        file: 'functions/platform/follow-up.ts',
        find: "if (maySee({ kind: 'staff', ...member }, petition)) return [member.id];\n    return to.kind",
        replace:
          "if (maySee({ kind: 'staff', ...member }, petition) || member.id !== '') return [member.id];\n    return to.kind",
      },
    ],
    brokenBy: ['the accused hear nothing'],
  },
  {
    name: 'off by one: asking on the last day is late',
    edits: [
      {
        file: 'shared/calendar/periods.ts',
        find: 'return day <= due;',
        replace: 'return day < due;',
      },
    ],
    brokenBy: ['late is late'],
  },
  {
    name: 'a stopped clock still runs out',
    edits: [
      {
        file: 'shared/petition/reminders.ts',
        find: '  if (!isRunning(clock)) return [];\n',
        replace: '',
      },
    ],
    brokenBy: ['clocks take effect once, in time'],
  },
  {
    name: 'a clock that ran out runs out again',
    edits: [
      {
        file: 'shared/petition/petition.ts',
        find: 'reminded: Number.MAX_SAFE_INTEGER',
        replace: 'reminded: clock.reminded',
      },
    ],
    brokenBy: ['clocks take effect once, in time'],
  },
  {
    name: 'the chain is not carried on',
    edits: [
      {
        file: 'functions/platform/matters.ts',
        find: "previous: recorded.at(-1)?.hash ?? '',",
        replace: "previous: recorded[0]?.hash ?? '',",
      },
    ],
    brokenBy: ['chains are whole'],
  },
  {
    name: 'a name in the log',
    edits: [
      {
        file: 'functions/platform/commands.ts',
        find: 'const particulars = step.aside?.(input) ?? {};',
        replace:
          "const particulars = step.aside?.(input) ?? {};\n  service.log('COMMAND_DONE', { kind: particulars.subject ?? '' });",
      },
    ],
    brokenBy: ['nobody is named'],
  },
  {
    name: 'the stream gives up at the first error',
    edits: [
      {
        file: 'functions/platform/stream-handler.ts',
        find: "return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };",
        replace: 'done.add(no);',
      },
    ],
    brokenBy: ['views equal the fold', 'lists follow the record', 'one timer each', 'notices go out'],
  },
  {
    name: 'what came back is noted and forgotten',
    edits: [
      {
        file: 'functions/platform/follow-up.ts',
        find: 'if (cameBack && !corrected) undelivered.push(undeliveredNotice(notice));',
        replace: '',
      },
    ],
    brokenBy: ['what came back is a task'],
  },
  {
    name: 'what is over is closed by the clock',
    edits: [
      {
        file: 'functions/platform/clock-checks.ts',
        find: 'remindersDue(petition, now, service.office, service.calendar);',
        replace: `remindersDue(petition, now, service.office, service.calendar).map((event) =>
      event.type === 'WindowLapsed' ? { type: 'PetitionClosed', on: event.due, reason: '逾期未请求' } : event,
    );`,
      },
    ],
    brokenBy: ['persons decide'],
  },
  {
    name: 'the timer is not set again',
    edits: [
      {
        file: 'functions/platform/follow-up.ts',
        find: '    await service.timers.arm(petition.no, at);',
        replace: '    if (petition.version === 1) await service.timers.arm(petition.no, at);',
      },
    ],
    brokenBy: ['clocks take effect once, in time', 'one timer each'],
  },
];
