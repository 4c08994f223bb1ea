import {
  type HttpRouteIntegrationConfig,
  HttpIntegrationType,
  HttpRouteIntegration,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

interface ApiCallerProps {
  readonly functions: readonly ServiceFunction[];
}

/**
 * The one role by which the API calls its functions: it may call these and nothing else. A permission beside each function would
 * say the same in as many resources as there are functions, and a stack has room for 500. Inline, a role's policy has room for
 * 10 240 characters: a hundred functions.
 */
export class ApiCaller extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { functions }: ApiCallerProps) {
    super(scope, id);
    const may = new PolicyDocument({
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: functions.map(({ lambda }) => lambda.functionArn),
        }),
      ],
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { may },
    });
  }

  /** Requests go to this function, as API Gateway's payload format 2.0 has them. */
  integrationWith({ declaration, lambda }: ServiceFunction): HttpRouteIntegration {
    return new CalledByRole(declaration.name, lambda.functionArn, this.role);
  }
}

class CalledByRole extends HttpRouteIntegration {
  readonly #functionArn: string;
  readonly #role: Role;

  constructor(id: string, functionArn: string, role: Role) {
    super(id);
    this.#functionArn = functionArn;
    this.#role = role;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.#functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      credentials: IntegrationCredentials.fromRole(this.#role),
    };
  }
}
