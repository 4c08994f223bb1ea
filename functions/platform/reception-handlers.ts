import type * as z from 'zod/mini';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type Actor, hasRole } from '../../shared/petition/actor.ts';
import type { ParticularsReference } from '../../shared/petition/events.ts';
import { dutyRulesOf } from '../../shared/reception/duty-rules.ts';
import { performReception } from '../../shared/reception/perform.ts';
import { foldPlates, PLATES_OF_OFFICE } from '../../shared/reception/plates.ts';
import { foldRoster, type Roster } from '../../shared/reception/roster.ts';
import type { PlateStep, RosterStep } from '../../shared/reception/step.ts';
import { rosterView, type RosterView } from '../../shared/reception/views.ts';
import { readWeek } from '../../shared/reception/week.ts';
import { commandOf, takeStep } from './matters.ts';
import { nameIn, platesShown } from './plates-worn.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { ProblemError } from './problems.ts';
import { type HttpEvent, idempotencyKeyOf, ifMatchOf, parseInput, readJson, staffOf } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { askerOf, requireRole } from './step-callers.ts';
import { requireDone } from './step-outcomes.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** The Lambda of a step on the roster of a week: answers the roster, as the asker may see it. */
export function rosterStepHandler<Schema extends z.ZodMiniType>(
  step: RosterStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const week = readWeek(event.pathParameters?.['week'] ?? '');
    if (week === undefined) throw weekNotFound();
    const asked = readStep(step, event, at, week);
    const { actor, input } = asked;
    const outcome = await takeStep({ ...at.rosters, fold: foldRoster }, week, {
      ...asked,
      aside: step.aside?.(input),
      decide: (roster, { reference }) =>
        Promise.resolve(
          performReception(step, roster, input, {
            ...contextOf(at, asked),
            ...(reference === undefined ? {} : { words: reference }),
          }),
        ),
    });
    const roster = requireDone(at, step.name, outcome, weekNotFound);
    return jsonAnswer(200, await rosterFor(at, actor, roster), { etag: `"${roster.version}"` });
  }, service);
}

/** The Lambda of a step on the plates of the office: answers the plates as they are worn now. */
export function plateStepHandler<Schema extends z.ZodMiniType>(
  step: PlateStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const asked = readStep(step, event, at, PLATES_OF_OFFICE);
    const outcome = await takeStep({ ...at.plates, fold: foldPlates }, PLATES_OF_OFFICE, {
      ...asked,
      aside: undefined,
      decide: (plates) => Promise.resolve(performReception(step, plates, asked.input, contextOf(at, asked))),
    });
    const plates = requireDone(at, step.name, outcome, weekNotFound);
    return jsonAnswer(200, platesShown(at, plates), { etag: `"${plates.version}"` });
  }, service);
}

/** 值班表 as this member of staff may see it; the words beside it are read for those who oversee alone. */
export async function rosterFor(service: Service, reader: Staff, roster: Roster): Promise<RosterView> {
  const { district, calendar, rosters, now } = service;
  const oversees = hasRole(reader, ['head', 'supervisor']);
  const words = new Map<string, string>();
  const read = async (reference: ParticularsReference): Promise<void> => {
    // One by one: where one was erased, none may be taken for another.
    const [found] = await rosters.words.read(roster.week, [reference]);
    if (found !== undefined) words.set(reference.id, found.reason);
  };
  if (oversees) await Promise.all(roster.words.map(read));
  return rosterView({
    roster,
    rules: dutyRulesOf(district, calendar),
    reader: { id: reader.id, oversees },
    now: now(),
    nameOf: (staff) => nameIn(service, staff),
    wordsAt: ({ id }) => words.get(id),
  });
}

export function readStep<Schema extends z.ZodMiniType>(
  step: Pick<RosterStep<Schema>, 'name' | 'roles' | 'title' | 'input'>,
  event: HttpEvent,
  service: Service,
  no: string,
) {
  const actor = staffOf(event, service.district.slug);
  requireRole(actor, step);
  const input = parseInput(step.input, readJson(event));
  const key = idempotencyKeyOf(event) ?? service.newId();
  const ifVersion = ifMatchOf(event);
  return {
    actor,
    input,
    command: commandOf({ key, scope: [step.name, no, askerOf(actor)].join('|'), body: input }),
    now: service.now(),
    step: step.name,
    calendar: service.calendar.version,
    ...(ifVersion === undefined ? {} : { ifVersion }),
  };
}

export function contextOf(
  { district, calendar }: Service,
  { actor, now }: { readonly actor: Staff; readonly now: ReturnType<Service['now']> },
) {
  return { now, today: shanghaiDay(now), actor, rules: dutyRulesOf(district, calendar) };
}

/** What names no week looks like an address that is not there. */
function weekNotFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'WEEK_NOT_FOUND',
    title: '没有这一周，请按2025-W41的格式填写',
    detail: 'There is no such week; write it by ISO 8601, as 2025-W41.',
  });
}
