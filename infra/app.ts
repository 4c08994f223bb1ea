import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { FUNCTIONS } from '../shared/contracts/functions.ts';
import { bundleFunctions, type FunctionCode } from './bundling/bundle-functions.ts';
import { canal } from './districts/canal.ts';
import { huaiyin } from './districts/huaiyin.ts';
import { wutong } from './districts/wutong.ts';
import { DistrictStage } from './stacks/district-stage.ts';

/** Every district there is, a stage each: `cdk deploy 'wutong/*'`. */
export const DISTRICTS = [wutong, huaiyin, canal];

export function huishengApp(code: FunctionCode, props?: AppProps): App {
  const app = new App(props);
  for (const district of DISTRICTS) new DistrictStage(app, { district, code });
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  return app;
}

if (import.meta.main) huishengApp(await bundleFunctions(FUNCTIONS)).synth();
