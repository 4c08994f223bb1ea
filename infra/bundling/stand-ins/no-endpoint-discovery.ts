/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in the bundles: a cache of endpoints that DynamoDB's client carries and no
 * command we send consults. What `DescribeEndpoints` would answer, the Region's endpoint is.
 */
export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config;
}

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
};
