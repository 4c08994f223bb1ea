import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { vi } from 'vitest';
import { huishengApp } from '../../infra/app.ts';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { passingDirectory } from './passing-directory.ts';

/** One resource of a template, as CloudFormation gets it. */
export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The stacks of a district; China's partition has the first three and `watch`. */
export const STACK_NAMES = ['record', 'service', 'api', 'guard', 'edge', 'site', 'watch'] as const;
type StackName = (typeof STACK_NAMES)[number];

export interface SynthesisedStack {
  readonly district: District;
  readonly name: StackName;
  readonly resources: readonly Resource[];
  readonly outputs: readonly string[];
  readonly terminationProtection: boolean;
  readonly region: string;
  /** Stacks that are deployed before this one, by name. */
  readonly after: readonly string[];
  /** The template as text, for what must appear nowhere in it. */
  readonly text: string;
}

export interface Synthesis {
  readonly stacks: readonly SynthesisedStack[];
  stack(district: District, name: SynthesisedStack['name']): SynthesisedStack;
}

const PROJECT = join(import.meta.dirname, '../..');

/** The settings `cdk synth` would run with. */
function contextOfCdkJson(): Readonly<Record<string, unknown>> {
  const { context } = JSON.parse(readFileSync(join(PROJECT, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}

/**
 * The whole app over stand-ins for the handlers: what is asserted on templates does not depend on what handlers do.
 * CDK's own schema check of the templates takes half of the time and is left to the one test that asks for it.
 */
export async function standInApp(directory: string, { schemaCheck = false } = {}): Promise<App> {
  vi.stubEnv('CDK_VALIDATION', String(schemaCheck));
  const entry = join(directory, 'stand-in.ts');
  writeFileSync(entry, 'export const handler = async (): Promise<object> => ({});\n');
  const code = await bundleFunctions(
    FUNCTIONS.map(({ name }) => ({ name, entry })),
    { outdir: join(directory, 'build') },
  );
  return huishengApp(code, {
    outdir: join(directory, 'cdk.out'),
    context: {
      ...contextOfCdkJson(),
      'aws:cdk:disable-stack-trace': true,
    },
  });
}

export async function synthesise(): Promise<Synthesis> {
  const stacks = stacksOf(await standInApp(passingDirectory()));
  return {
    stacks,
    stack(district, name) {
      const found = stacks.find((stack) => stack.district === district && stack.name === name);
      if (found === undefined) throw new Error(`no stack ${district.slug}/${name}`);
      return found;
    },
  };
}

/** Synthesises an app once and reads what came out. */
export function stacksOf(app: App): readonly SynthesisedStack[] {
  return app.synth().stacksRecursively.map((artifact) => {
    const [slug, id] = artifact.hierarchicalId.split('/');
    const name = STACK_NAMES.find((known) => known === id);
    const district = DISTRICTS.find((known) => known.slug === slug);
    if (district === undefined || name === undefined) throw new Error(artifact.hierarchicalId);
    const template = artifact.template as { Resources: Record<string, Omit<Resource, 'id'>>; Outputs?: object };
    return {
      district,
      name,
      resources: Object.entries(template.Resources).map(([id, resource]) => ({ ...resource, id })),
      outputs: Object.keys(template.Outputs ?? {}),
      terminationProtection: artifact.terminationProtection ?? false,
      region: artifact.environment.region,
      after: artifact.dependencies.flatMap(({ manifest }) => manifest.displayName?.split(/[/ ]/).at(1) ?? []),
      text: JSON.stringify(template),
    };
  });
}

export function ofType({ resources }: SynthesisedStack, type: string): readonly Resource[] {
  return resources.filter((resource) => resource.Type === type);
}

/** What stands at a path inside a resource's properties. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** A template's value as one line: `arn:<AWS::Partition>:sqs:…`, `<Queue.Arn>`, `<huisheng-wutong-record:Export…>`. */
export function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const ref = at(value, 'Ref');
  if (ref !== undefined) return `<${String(ref)}>`;
  const attribute = at(value, 'Fn::GetAtt');
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  const imported = at(value, 'Fn::ImportValue');
  if (imported !== undefined) return `<${asText(imported)}>`;
  const parts = at(value, 'Fn::Join', 1);
  if (Array.isArray(parts)) return parts.map(asText).join('');
  return JSON.stringify(value);
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
