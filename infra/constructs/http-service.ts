import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { CONSOLE_PATH } from '../../shared/contracts/console.ts';
import { type FunctionDeclaration, functionsOf, type Route } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { ApiCaller } from './api-caller.ts';
import type { StaffIdentity } from './staff-identity.ts';

interface HttpServiceProps {
  readonly district: District;
  readonly identity: StaffIdentity;
}

/**
 * Requests a second. A district of fifty thousand residents sees a few petitions an hour; fifty a second is a public day
 * of shame and still answered. What anyone may call without signing in gets a tenth of it for each route.
 */
const WHOLE_API = { rateLimit: 50, burstLimit: 100 };
const PUBLIC_ROUTE = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };
/** A browser that opens the console fetches a dozen files at once, and a whole office opens it at nine. */
const CONSOLE_ROUTE = { ThrottlingRateLimit: 25, ThrottlingBurstLimit: 80 };

/** The declared routes and no other: staff routes behind the issuer's tokens, public ones throttled harder. No CORS. */
export class HttpService extends Construct {
  readonly address: string;
  readonly apiId: string;

  constructor(scope: Construct, id: string, { district, identity }: HttpServiceProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', { apiName: `huisheng-${district.slug}`, createDefaultStage: false });
    const staffOnly = new HttpJwtAuthorizer('Staff', identity.issuer, { jwtAudience: [identity.audience] });
    const called = functionsOf(district).filter(({ trigger }) => trigger === 'http');
    const caller = new ApiCaller(this, 'Caller', { district, called });
    const routes = called.flatMap((declared) => addRoutes(api, declared, caller, staffOnly));
    this.#openStage(district, api, routes);
    this.address = api.apiEndpoint;
    this.apiId = api.apiId;
  }

  #openStage({ slug }: District, api: HttpApi, routes: readonly AddedRoute[]): void {
    const logs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/huisheng/${slug}/access`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: WHOLE_API,
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(ACCESS_LOG) },
    });
    const resource = stage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error('the stage of an HTTP API is expected to be a CfnStage');
    resource.routeSettings = Object.fromEntries(
      routes.filter(({ route }) => !route.staff).map(({ key, route }) => [key, ceilingOf(route)]),
    );
    // Settings for a route that is not there yet are an error.
    stage.node.addDependency(...routes.map(({ construct }) => construct));
  }
}

function ceilingOf({ path, callsEach = 1 }: Route) {
  if (path.startsWith(CONSOLE_PATH)) return CONSOLE_ROUTE;
  return {
    ThrottlingRateLimit: PUBLIC_ROUTE.ThrottlingRateLimit * callsEach,
    ThrottlingBurstLimit: Math.min(PUBLIC_ROUTE.ThrottlingBurstLimit * callsEach, WHOLE_API.burstLimit),
  };
}

interface AddedRoute {
  readonly route: Route;
  readonly key: string;
  readonly construct: Construct;
}

function addRoutes(
  api: HttpApi,
  declared: FunctionDeclaration,
  caller: ApiCaller,
  staffOnly: IHttpRouteAuthorizer,
): readonly AddedRoute[] {
  const integration = caller.integrationWith(declared);
  return declared.routes.flatMap((route) =>
    api
      .addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(route.staff ? { authorizer: staffOnly } : {}),
      })
      .map((construct) => {
        if (!route.staff) acknowledgePublic(construct);
        return { route, key: `${route.method} ${route.path}`, construct };
      }),
  );
}

function acknowledgePublic(route: Construct): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason:
      'Declared public: residents hand in and follow petitions without an account; throttled, and behind a query code.',
  });
}

/** Who called is nobody's business here: no address, no path (it holds the petition number), no query string, no agent. */
const ACCESS_LOG = JSON.stringify({
  at: '$context.requestTime',
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  integrationStatus: '$context.integrationStatus',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
});
