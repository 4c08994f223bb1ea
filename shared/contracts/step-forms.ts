import * as z from 'zod/mini';
import { ACCOUNTABILITY } from '../accountability/procedure.ts';
import { COMPLAINTS } from '../complaints/procedure.ts';
import { citeBasis } from '../district/legal-basis.ts';
import { INTEGRITY } from '../integrity/procedure.ts';
import type { StaffRole } from '../petition/actor.ts';
import type { Bilingual } from '../petition/codes.ts';
import { PROCEDURE } from '../petition/procedure.ts';
import type { Declaration } from '../petition/step.ts';
import { RECEPTION } from '../reception/procedure.ts';
import type { Json } from './json-schema.ts';
import { FUNCTIONS } from './functions.ts';

/** The registers a step may belong to, each with files of its own. */
export type Register = 'petition' | 'lead' | 'complaint' | 'integrity' | 'roster' | 'plates' | 'slot';

/** What a screen must know of a step to offer it: its words, who may take it, by which rule, where it goes and what it asks. */
export interface StepForm {
  readonly name: string;
  readonly register: Register;
  readonly title: Bilingual;
  readonly roles: readonly StaffRole[];
  /** As they are cited: 《信访工作条例》第二十二条. */
  readonly basis: readonly string[];
  /** Begins a matter; the others go on with one. */
  readonly opens: boolean;
  /** Of staff: `/api/staff/petitions/{no}/transfer`. */
  readonly path: string;
  /** JSON Schema, with the words of fields and codes in it. */
  readonly input: Json;
}

/** Every step that staff take, as forms: a step declared in `shared/` is offered by the console without a line of its own there. */
export function stepForms(): readonly StepForm[] {
  return [
    ...PROCEDURE.map((step) => ({ step, register: 'petition' as const })),
    ...ACCOUNTABILITY.map((step) => ({ step, register: 'lead' as const })),
    ...COMPLAINTS.map((step) => ({ step, register: 'complaint' as const })),
    ...INTEGRITY.map((step) => ({ step, register: 'integrity' as const })),
    ...RECEPTION.map((step) => ({ step, register: step.register })),
  ].flatMap(({ step, register }) => formOf(step, register));
}

type AnyStep = Pick<Declaration, 'name' | 'title' | 'roles' | 'basis' | 'input'> & { readonly opens?: boolean };

function formOf(step: AnyStep, register: Register): readonly StepForm[] {
  const path = FUNCTIONS.find(({ name }) => name === step.name)?.routes.find(({ staff }) => staff)?.path;
  if (path === undefined) return [];
  return [
    {
      name: step.name,
      register,
      title: step.title,
      roles: step.roles.flatMap((role) => (role === 'resident' ? [] : [role])),
      basis: step.basis.map(citeBasis),
      opens: step.opens === true,
      path,
      input: inputSchema(step.input),
    },
  ];
}

/** A step's input as JSON Schema, for the API document and for forms. */
export function inputSchema(schema: z.ZodMiniType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return json;
}
