import { join } from 'node:path';
import { huishengApp } from '../../infra/app.ts';
import { buildConsole } from '../../infra/bundling/build-console.ts';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { defineDistrict } from '../../infra/districts/define-district.ts';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import type { DistrictFile } from '../../shared/district/district-file.ts';

/** What a district's file says otherwise in this deployment, by slug. Districts not named are not in the app. */
export type Changes = Readonly<Record<string, Partial<DistrictFile>>>;

/** Settings of this app, which CDK starts as a process of its own. */
export const APP_CHANGES = 'HUISHENG_DEPLOY_CHANGES';
export const APP_BUILD = 'HUISHENG_DEPLOY_BUILD';

export function withChanges(district: District, changed: Partial<DistrictFile>): District {
  return defineDistrict({ ...district, ...changed });
}

// The app as it is deployed for offices, over their files as an office might change them.
if (import.meta.main) {
  const changes = JSON.parse(process.env[APP_CHANGES] ?? '{}') as Changes;
  const districts = DISTRICTS.flatMap((district) => {
    const changed = changes[district.slug];
    return changed === undefined ? [] : [withChanges(district, changed)];
  });
  const consoleFiles = await buildConsole();
  const code = await bundleFunctions(FUNCTIONS, {
    consoleFiles,
    outdir: join(process.env[APP_BUILD] ?? '.build', 'bundles'),
  });
  huishengApp(code, undefined, districts).synth();
}
