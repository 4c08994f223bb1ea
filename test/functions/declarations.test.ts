import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { requireStaffRole } from '../../functions/inquiry/endpoints/work-queue.ts';
import { ProblemError } from '../../functions/platform/problems.ts';
import { FUNCTIONS, permissionTable } from '../../shared/contracts/functions.ts';
import { LEAD_STEPS_POSSIBLE } from '../../shared/accountability/course.ts';
import { ACCOUNTABILITY } from '../../shared/accountability/procedure.ts';
import { COMPLAINT_STEPS_POSSIBLE } from '../../shared/complaints/course.ts';
import { COMPLAINTS } from '../../shared/complaints/procedure.ts';
import { INTEGRITY } from '../../shared/integrity/procedure.ts';
import { COMPLAINT_STEP_ROLES } from '../../shared/contracts/complaint-step-roles.ts';
import { LEAD_STEP_ROLES } from '../../shared/contracts/lead-step-roles.ts';
import { STEP_ROLES } from '../../shared/contracts/step-roles.ts';
import { STAFF_ROLES, type StaffRole } from '../../shared/petition/actor.ts';
import { STEPS_POSSIBLE } from '../../shared/petition/course.ts';
import { PROCEDURE } from '../../shared/petition/procedure.ts';
import { RECEPTION } from '../../shared/reception/procedure.ts';
import { type ApiDocument, responsesOf } from '../fuzz/document.ts';
import { openDesk } from '../support/desk.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: ApiDocument['components'];
}

interface Operation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Parameters<typeof responsesOf>[0]['responses'];
}

async function document(): Promise<Document> {
  const answer = await openDesk().expectOk('openapi');
  return answer.body as Document;
}

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

const api = FUNCTIONS.filter(({ room }) =>
  ['procedure', 'accountability', 'complaints', 'integrity', 'reception', 'inquiry'].includes(room),
);

const INSTEAD_OF_JSON: Readonly<Record<string, string>> = {
  '/api/staff/petitions/{no}/papers/{paper}': 'text/html',
  '/api/feeds/{token}': 'text/calendar',
  '/api/reference': 'text/html',
  '/api/open311/v2/services.xml': 'text/xml',
  '/api/open311/v2/requests.xml': 'text/xml',
};

/** What else than JSON an address answers when asked to. */
const BESIDE_JSON: Readonly<Record<string, readonly string[]>> = {
  '/api/staff/statistics': ['text/csv'],
  '/api/staff/plates': ['text/html'],
  '/api/open311/v2/services/{service}': ['text/xml'],
  '/api/open311/v2/requests/{request}': ['text/xml'],
  '/api/staff/petitions/{no}/papers/{paper}': [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
};

describe('the API document', () => {
  it('is OpenAPI 3.1, by a validator that is not ours', async () => {
    const validator = new Validator();
    const verdict = await validator.validate({ ...(await document()) });
    expect(verdict.errors ?? []).toEqual([]);
    expect([verdict.valid, validator.version]).toEqual([true, '3.1']);
  });

  it('holds every declared route of the API and no other', async () => {
    const declared = api.flatMap(({ routes }) => routes.map(({ method, path }) => `${method} ${path}`));
    const documented = operationsOf(await document()).map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual(declared.toSorted());
    expect(declared.every((route) => route.includes(' /api/'))).toBe(true);
  });

  it('names every operation once, and every parameter that its address holds', async () => {
    const operations = operationsOf(await document());
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(
        given.map(({ name }) => name),
        path,
      ).toEqual(inPath);
    }
  });

  it('asks for a token on staff addresses, for the code where a petition is named, for nothing elsewhere', async () => {
    for (const { path, operation } of operationsOf(await document())) {
      const asked = operation.security.flatMap((one) => Object.keys(one));
      const expected = path.startsWith('/api/staff/') ? ['staff'] : path.includes('{no}') ? ['queryCode'] : [];
      expect(asked, path).toEqual(expected);
    }
  });

  it('describes every body as strict as it is read: an unknown field is refused', async () => {
    for (const { method, path, operation } of operationsOf(await document())) {
      if (method !== 'POST') continue;
      const schema = operation.requestBody?.content['application/json']?.schema;
      expect(schema, path).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('says of every object in an answer what is in it', async () => {
    const { components } = await document();
    const bare = (schema: unknown, at: string): readonly string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const inside = Object.entries(schema).flatMap(([name, value]) => bare(value, `${at}/${name}`));
      const says = 'properties' in schema || 'additionalProperties' in schema;
      return 'type' in schema && schema.type === 'object' && !says ? [at, ...inside] : inside;
    };
    expect(bare(components.schemas, 'schemas')).toEqual([]);
  });

  it('every answer that is no success is problem+json', async () => {
    const whole = await document();
    for (const { path, operation } of operationsOf(whole)) {
      for (const [status, response] of Object.entries(responsesOf(operation, whole))) {
        const media = Object.keys(response.content ?? {});
        const more = status < '400' ? (BESIDE_JSON[path] ?? []) : [];
        const done = INSTEAD_OF_JSON[path] ?? 'application/json';
        expect(media, `${path} ${status}`).toEqual([status < '400' ? done : 'application/problem+json', ...more]);
      }
    }
  });
});

describe('the folders and the declarations', () => {
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => entry.name.slice(0, -3))
      .toSorted();

  it('functions/procedure reads as the procedure does: neither has one step more', () => {
    expect(filesIn('functions/procedure')).toEqual(PROCEDURE.map(({ name }) => name).toSorted());
  });

  it('functions/accountability and shared/accountability/steps read as the steps on a lead do', () => {
    const declared = ACCOUNTABILITY.map(({ name }) => name).toSorted();
    expect(filesIn('functions/accountability')).toEqual(declared);
    expect(filesIn('shared/accountability/steps')).toEqual(declared);
  });

  it('functions/reception and shared/reception/steps read as the steps at the counter do', () => {
    const declared = RECEPTION.map(({ name }) => name).toSorted();
    expect(filesIn('functions/reception')).toEqual(declared);
    expect(filesIn('shared/reception/steps')).toEqual(declared);
  });

  it('functions/complaints and shared/complaints/steps read as the steps on a complaint do', () => {
    const declared = COMPLAINTS.map(({ name }) => name).toSorted();
    expect(filesIn('functions/complaints')).toEqual(declared);
    expect(filesIn('shared/complaints/steps')).toEqual(declared);
  });

  it('functions/integrity and shared/integrity/steps read as the steps on one’s own record do', () => {
    const declared = INTEGRITY.map(({ name }) => name).toSorted();
    expect(filesIn('functions/integrity')).toEqual(declared);
    expect(filesIn('shared/integrity/steps')).toEqual(declared);
  });

  it('every step on a complaint is possible somewhere, and nothing is possible that is no step', () => {
    const possible = new Set(Object.values(COMPLAINT_STEPS_POSSIBLE).flat());
    const following = COMPLAINTS.filter((step) => step.opens !== true).map(({ name }) => name);
    expect([...possible].toSorted()).toEqual(following.toSorted());
  });

  it('every step on a lead is possible somewhere, and nothing is possible that is no step', () => {
    const possible = new Set(Object.values(LEAD_STEPS_POSSIBLE).flat());
    const following = ACCOUNTABILITY.filter((step) => step.opens !== true).map(({ name }) => name);
    expect([...possible].toSorted()).toEqual(following.toSorted());
  });

  it('shared/petition/steps too', () => {
    expect(filesIn('shared/petition/steps')).toEqual(PROCEDURE.map(({ name }) => name).toSorted());
  });

  it.each(['inquiry', 'clocks', 'stream', 'attachments'])(
    'functions/%s holds the declared functions and no other',
    (room) => {
      const declared = FUNCTIONS.filter((candidate) => candidate.room === room).map(({ name }) => name);
      expect(filesIn(`functions/${room}`)).toEqual(declared.toSorted());
    },
  );

  it('every step is possible somewhere, and nothing is possible that is no step', () => {
    const possible = new Set(Object.values(STEPS_POSSIBLE).flat());
    const following = PROCEDURE.filter((step) => step.opens !== true).map(({ name }) => name);
    expect([...possible].toSorted()).toEqual(following.toSorted());
  });

  it.each(FUNCTIONS.map(({ entry }) => entry))('%s composes and nothing else', (entry) => {
    const source = readFileSync(entry, 'utf8');
    expect(source.split('\n').length).toBeLessThan(40);
    expect(source).not.toMatch(/\b(if|switch|for|while|try)\b *[({]|\?\?|\? /);
    expect(source).toMatch(/^export const handler = /m);
    expect(source.match(/^export /gm)).toHaveLength(1);
  });

  it.each(PROCEDURE.map(({ name }) => name))('the entry of %s is that step’s and no other’s', (name) => {
    const source = readFileSync(`functions/procedure/${name}.ts`, 'utf8');
    expect(source).toContain(`from '../../shared/petition/steps/${name}.ts'`);
    expect(source.match(/petition\/steps\//g)).toHaveLength(1);
  });

  it.each(ACCOUNTABILITY.map(({ name }) => name))('the entry of %s is that step’s and no other’s, too', (name) => {
    const source = readFileSync(`functions/accountability/${name}.ts`, 'utf8');
    expect(source).toContain(`from '../../shared/accountability/steps/${name}.ts'`);
    expect(source.match(/accountability\/steps\//g)).toHaveLength(1);
  });

  it.each(RECEPTION.map(({ name }) => name))(
    'the entry of %s is that step’s and no other’s, at the counter',
    (name) => {
      const source = readFileSync(`functions/reception/${name}.ts`, 'utf8');
      expect(source).toContain(`from '../../shared/reception/steps/${name}.ts'`);
      expect(source.match(/reception\/steps\//g)).toHaveLength(1);
    },
  );
  it.each(COMPLAINTS.map(({ name }) => name))('the entry of %s is that step’s and no other’s, as well', (name) => {
    const source = readFileSync(`functions/complaints/${name}.ts`, 'utf8');
    expect(source).toContain(`from '../../shared/complaints/steps/${name}.ts'`);
    expect(source.match(/complaints\/steps\//g)).toHaveLength(1);
  });

  it.each(INTEGRITY.map(({ name }) => name))('the entry of %s is that step’s and no other’s, once more', (name) => {
    const source = readFileSync(`functions/integrity/${name}.ts`, 'utf8');
    expect(source).toContain(`from '../../shared/integrity/steps/${name}.ts'`);
    expect(source.match(/integrity\/steps\//g)).toHaveLength(1);
  });

  it('names, entries and addresses are each one function’s', () => {
    const routes = FUNCTIONS.flatMap((declared) => declared.routes.map(({ method, path }) => `${method} ${path}`));
    for (const all of [FUNCTIONS.map(({ name }) => name), FUNCTIONS.map(({ entry }) => entry), routes]) {
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('the permission table', () => {
  const ROLES = Object.keys(STAFF_ROLES) as readonly StaffRole[];
  const person = (role: StaffRole) => ({ kind: 'staff', id: 'x', name: 'x', roles: [role] }) as const;

  it('denies by default: an inquiry that nobody declared is nobody’s', () => {
    for (const role of ROLES) expect(() => requireStaffRole(person(role), 'no-such-inquiry')).toThrow(ProblemError);
    for (const role of ROLES) expect(() => requireStaffRole(person(role), 'track')).toThrow(ProblemError);
  });

  it('names somebody for every step and every inquiry behind a token, and only known roles', () => {
    const table = permissionTable();
    const behindToken = FUNCTIONS.filter(({ routes }) => routes.some(({ staff }) => staff)).map(({ name }) => name);
    for (const name of behindToken) {
      const roles: readonly string[] = table.find(({ act }) => act === name)?.roles ?? [];
      expect(roles.filter((role) => role !== 'resident').length, name).toBeGreaterThan(0);
    }
    for (const { act, roles } of table) {
      expect(roles.length, act).toBeGreaterThan(0);
      for (const role of roles) expect([...ROLES, 'resident'], act).toContain(role);
    }
  });

  it('is what the steps say, and no row more', () => {
    const acts = permissionTable().map(({ act }) => act);
    expect(new Set(acts).size).toBe(acts.length);
    for (const step of PROCEDURE) expect(STEP_ROLES[step.name]).toEqual(step.roles);
    expect(Object.keys(STEP_ROLES)).toHaveLength(PROCEDURE.length);
    for (const step of ACCOUNTABILITY) expect(LEAD_STEP_ROLES[step.name]).toEqual(step.roles);
    expect(Object.keys(LEAD_STEP_ROLES)).toHaveLength(ACCOUNTABILITY.length);
    for (const step of COMPLAINTS) expect(COMPLAINT_STEP_ROLES[step.name]).toEqual(step.roles);
    expect(Object.keys(COMPLAINT_STEP_ROLES)).toHaveLength(COMPLAINTS.length);
  });

  it('a step is public where residents may take it, behind a token where staff may, and nowhere else', () => {
    for (const step of PROCEDURE) {
      const routes = FUNCTIONS.find(({ name }) => name === step.name)?.routes ?? [];
      const roles: readonly string[] = step.roles;
      expect(
        routes.some(({ staff }) => !staff),
        step.name,
      ).toBe(roles.includes('resident'));
      expect(
        routes.some(({ staff }) => staff),
        step.name,
      ).toBe(roles.some((role) => role !== 'resident'));
    }
  });

  it('an auditor changes nothing, and objects only to what is found about the auditor', () => {
    const concerned = ACCOUNTABILITY.filter((step) => step.opens !== true && step.ofConcerned === true);
    const acts = [...PROCEDURE, ...ACCOUNTABILITY, ...COMPLAINTS].filter((step) =>
      concerned.every(({ name }) => name !== step.name),
    );
    for (const step of acts) expect(step.roles, step.name).not.toContain('auditor');
  });
});
