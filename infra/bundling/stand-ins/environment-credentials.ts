/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. A Lambda always finds its credentials in the
 * environment, and they stay good for the life of its sandbox; the search through profiles, containers and metadata
 * services that this replaces is the larger part of the SDK's start (331 KB and 3.2 starts of an empty handler against
 * 196 KB and 2.5). It runs in Lambda, but belongs to how bundles are made: nothing imports it by name.
 */
export function defaultProvider(): () => Promise<LambdaCredentials> {
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
      throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: this bundle is made for AWS Lambda');
    }
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    };
  };
}

interface LambdaCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}
