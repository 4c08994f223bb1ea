import type * as z from 'zod/mini';
import type { DoneAlso } from '../../shared/contracts/answers.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { statusOf } from '../../shared/petition/course.ts';
import { firstOf, MOST_JOINT } from '../../shared/petition/joint.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import type { FollowingStep } from '../../shared/petition/step.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { take } from './commands.ts';
import { commandOf } from './matters.ts';
import { invalidInput, outcomeProblem } from './problems.ts';
import type { HttpEvent } from './requests.ts';
import type { Service } from './service.ts';
import { askerOf } from './step-callers.ts';

/** `?also=`: the other petitioners' petitions that the same act is done on. @throws ProblemError 400 where it is no list of numbers */
export function alsoOf(event: HttpEvent): readonly string[] {
  const given = event.queryStringParameters?.['also'];
  if (given === undefined) return [];
  const numbers = given.split(',').map((text) => readPetitionNumber(text));
  const known = numbers.flatMap((no) => (no === undefined ? [] : [no]));
  if (known.length < numbers.length || known.length > MOST_JOINT || new Set(known).size < known.length) {
    throw invalidInput([
      {
        field: 'also',
        message: `请填写联名事项的编号，用逗号隔开，不重复，最多${MOST_JOINT}个 / numbers of joint petitions, at most ${MOST_JOINT}`,
      },
    ]);
  }
  return known;
}

interface Act<Schema extends z.ZodMiniType> {
  readonly step: FollowingStep<Schema>;
  readonly input: z.infer<Schema>;
  readonly actor: Actor;
  /** Idempotency key of the request: each petition has a command of its own under it. */
  readonly key: string;
}

/**
 * Does on each of them what was done on the first one's: a commit each, in order, so that what fails on one fails on that one alone and
 * is said. A repeat with the same key does what is missing, and nothing twice. Only what is linked to the first one's is touched.
 */
export async function doneAlso<Schema extends z.ZodMiniType>(
  service: Service,
  first: string,
  numbers: readonly string[],
  { step, input, actor, key }: Act<Schema>,
): Promise<readonly DoneAlso[]> {
  const done: DoneAlso[] = [];
  for (const petitionNo of numbers) {
    const command = commandOf({ key, scope: [step.name, petitionNo, askerOf(actor)].join('|'), body: input });
    const outcome = await take(service, step, petitionNo, input, actor, command, {
      mayAct: (petition) => maySee(actor, petition) && firstOf(petition) === first,
    });
    if (outcome.kind === 'done') {
      service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { step: step.name, petitionNo });
      done.push({ petitionNo, status: statusOf(outcome.petition.course) });
    } else {
      const { code, title } = outcomeProblem(outcome).problem;
      service.log('COMMAND_REFUSED', { step: step.name, petitionNo, refusal: code });
      done.push({ petitionNo, refused: { code, title } });
    }
  }
  return done;
}
