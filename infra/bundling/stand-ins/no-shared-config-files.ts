/**
 * Stands in for the SDK's reader of `~/.aws/config` and `~/.aws/credentials` in the bundles. A Lambda has neither file; its settings
 * come by its environment, which the SDK reads first. Looking for them costs the start Node's `fs/promises`, and with it
 * `readline`, and the first request two failing reads.
 */
export const filePromises = {};
export const fileIntercept = {};

export function readFile(path: string): Promise<string> {
  return Promise.reject(new Error(`${path}: a Lambda has no shared configuration`));
}
