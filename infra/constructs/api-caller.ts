import {
  type HttpRouteIntegrationConfig,
  HttpIntegrationType,
  HttpRouteIntegration,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { FunctionDeclaration } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { functionArnOf } from './service-function.ts';
import { STEP_ROOMS } from './service-functions.ts';

interface ApiCallerProps {
  readonly district: District;
  /** Every function that has a route. */
  readonly called: readonly FunctionDeclaration[];
}

/**
 * The roles by which the API calls its functions, one for steps and one for questions: they may call these and nothing else. A permission
 * beside each function would say the same in as many resources as there are functions. Inline, a role's policy has room for 10 240
 * characters, which is a hundred functions: two roles have room for two hundred.
 */
export class ApiCaller extends Construct {
  readonly #district: District;
  readonly #steps: Role;
  readonly #questions: Role;

  constructor(scope: Construct, id: string, { district, called }: ApiCallerProps) {
    super(scope, id);
    this.#district = district;
    this.#steps = this.#roleToCall('Steps', called.filter(isStep));
    this.#questions = this.#roleToCall(
      'Questions',
      called.filter((declared) => !isStep(declared)),
    );
  }

  #roleToCall(id: string, called: readonly FunctionDeclaration[]): Role {
    const resources = called.map((declared) => this.#arnOf(declared));
    const may = new PolicyDocument({
      statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources })],
    });
    return new Role(this, id, {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { may },
    });
  }

  #arnOf({ name }: FunctionDeclaration): string {
    return functionArnOf(Stack.of(this), this.#district, name);
  }

  /** Requests go to this function, as API Gateway's payload format 2.0 has them. */
  integrationWith(declared: FunctionDeclaration): HttpRouteIntegration {
    return new CalledByRole(declared.name, this.#arnOf(declared), isStep(declared) ? this.#steps : this.#questions);
  }
}

function isStep({ room }: FunctionDeclaration): boolean {
  return STEP_ROOMS.includes(room);
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
