import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyResultV2,
  Context,
} from 'aws-lambda';

/** What the JWT authorizer leaves in an event: every claim as text. */
export interface GatewayAuthorizer {
  readonly jwt: { readonly claims: Readonly<Record<string, string>>; readonly scopes: null };
}

export type StaffEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer: GatewayAuthorizer }
>;

type Handler<Event> = (event: Event, context: Context) => Promise<APIGatewayProxyResultV2>;

interface Address {
  /** One method, in capitals; `GET` answers `HEAD` too. */
  readonly method: string;
  /** `/api/petitions/{no}/transfer`: `{…}` takes one whole, not empty, segment; `{…+}` at the end all that are left. */
  readonly path: string;
}

/** An address and who answers there. `staff` ones are behind the JWT authorizer. */
export type GatewayRoute = Address &
  (
    | { readonly staff: false; readonly handler: Handler<APIGatewayProxyEventV2> }
    | { readonly staff: true; readonly handler: Handler<StaffEvent> }
  );

export interface RouteMatch {
  readonly route: GatewayRoute;
  /** As they stood in the path, still percent-encoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A finder over all routes: of several that fit, the one whose first differing segment is written out wins. */
export function routeFinder(routes: readonly GatewayRoute[]): (method: string, path: string) => RouteMatch | undefined {
  const ordered = routes
    .map((route) => ({ route, segments: route.path.split('/') }))
    .sort((a, b) => (rankOf(a.segments) < rankOf(b.segments) ? -1 : 1));
  return (method, path) => {
    const asked = path.split('/');
    for (const { route, segments } of ordered) {
      if (route.method !== method) continue;
      const parameters = matchSegments(segments, asked);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  };
}

function matchSegments(segments: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  const greedy = segments.at(-1)?.endsWith('+}') === true;
  if (greedy ? asked.length < segments.length : segments.length !== asked.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    const given = segment.endsWith('+}') ? asked.slice(position).join('/') : (asked[position] ?? '');
    const name = parameterName(segment);
    if (name === undefined ? segment !== given : given === '') return undefined;
    if (name !== undefined) parameters[name] = given;
  }
  return parameters;
}

/** A text that sorts literal segments before parameters, from the left. */
function rankOf(segments: readonly string[]): string {
  return segments.map((segment) => (parameterName(segment) === undefined ? 'a' : 'b')).join('');
}

function parameterName(segment: string): string | undefined {
  return /^\{(\w+)\+?\}$/.exec(segment)?.[1];
}
