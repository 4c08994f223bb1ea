import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { FUNCTIONS } from '../shared/contracts/functions.ts';
import { buildConsole } from './bundling/build-console.ts';
import { bundleFunctions, type FunctionCode } from './bundling/bundle-functions.ts';
import type { District } from '../shared/district/district.ts';
import { DISTRICTS } from './districts/districts.ts';
import { DistrictStage } from './stacks/district-stage.ts';

/** A stage for each district: `cdk deploy 'wutong/*'`. */
export function huishengApp(code: FunctionCode, props?: AppProps, districts: readonly District[] = DISTRICTS): App {
  const app = new App(props);
  for (const district of districts) new DistrictStage(app, { district, code });
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  return app;
}

if (import.meta.main) huishengApp(await bundleFunctions(FUNCTIONS, { consoleFiles: await buildConsole() })).synth();
