import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { StepForm } from '../../../shared/contracts/step-forms.ts';
import type { StepAnswer } from '../api/take-step.ts';
import { type Desk, type File, KEYS, useDesk } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';

/** One press of a button: a step, its input, and the version somebody looked at. */
export interface Taking {
  readonly step: StepForm;
  /** What stands for `{no}`, `{week}` or `{slot}` in the step's address. */
  readonly on?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly version?: number;
  /** 联名: the other petitioners' petitions on which the same is done. */
  readonly also?: readonly string[];
}

/** Lists and counts follow from the record by the stream, a moment later: they are asked for again once they have, in milliseconds. */
const LISTS_FOLLOW = [1_500, 5_000] as const;

/**
 * Takes a step. The same form sent twice, over a lost line or after signing in again, is one act: its key stays until an answer came. What
 * is shown elsewhere is asked for again when the step is done, and when it was refused: somebody else may have been faster.
 */
export function useStep(onDone: (answer: StepAnswer, taking: Taking) => void) {
  const { take } = useConsole();
  const desk = useDesk();
  const queries = useQueryClient();
  const key = useRef({ of: '', id: '' });
  return useMutation<StepAnswer, Error, Taking, File | undefined>({
    mutationFn: async (taking) => {
      const of = JSON.stringify([taking.step.name, taking.on, taking.input]);
      if (key.current.of !== of) key.current = { of, id: crypto.randomUUID() };
      const { step, input, version, on, also = [] } = taking;
      const joint = also.length === 0 ? '' : `?also=${also.join(',')}`;
      const answer = await take({
        address: step.path.replace(/\{\w+\}/, encodeURIComponent(on ?? '')) + joint,
        input,
        key: key.current.id,
        ...(version === undefined ? {} : { version }),
      });
      key.current = { of: '', id: '' };
      return answer;
    },
    // Shown as done at once; the record's own answer takes its place, and what was refused is taken back.
    onMutate: ({ on, step }) => {
      if (on === undefined || step.register !== 'petition') return undefined;
      const before = queries.getQueryData<File>(KEYS.file(on));
      if (before !== undefined) queries.setQueryData(KEYS.file(on), withPending(before, step.name, desk));
      return before;
    },
    onError: (_, { on }, before) => {
      if (on !== undefined && before !== undefined) queries.setQueryData(KEYS.file(on), before);
    },
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries();
      for (const later of LISTS_FOLLOW) window.setTimeout(() => void queries.invalidateQueries(), later);
    },
  });
}

function withPending(file: File, step: string, { me, now }: Desk): File {
  const entry = { seq: file.version + 1, at: now, step, by: { kind: 'staff' as const, ...me }, events: [] };
  return { ...file, timeline: [...file.timeline, entry] };
}
