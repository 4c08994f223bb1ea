import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { HttpService } from '../constructs/http-service.ts';
import type { ServiceStack } from './service-stack.ts';

interface ApiStackProps extends StackProps {
  readonly district: District;
  readonly service: ServiceStack;
}

/**
 * The address of the service: every declared route, and who may call it. A stack of its own, because a route and its integration are two
 * resources for each function, and a stack has room for 500.
 */
export class ApiStack extends Stack {
  readonly http: HttpService;

  constructor(scope: Construct, id: string, { district, service, ...props }: ApiStackProps) {
    super(scope, id, props);
    // It names the functions and refers to none of them.
    this.addStackDependency(service);
    this.http = new HttpService(this, 'Http', { district, identity: service.identity });
    new CfnOutput(this, 'ApiAddress', { value: this.http.address });
  }
}
