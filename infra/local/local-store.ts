import { join } from 'node:path';

/** Where a local district keeps what its tools must find. */
export const LOCAL_STORE = {
  tableName: 'huisheng-local',
  folder: (directory: string) => join(directory, 'table'),
  /** 附件: quarantine and what was kept. */
  files: (directory: string) => join(directory, 'files'),
  secret: (directory: string) => join(directory, 'secret'),
  clock: (directory: string) => join(directory, 'clock.json'),
  /** Where the table of a running district answers. A killed one leaves it behind: only the lock on the folder says that it runs. */
  endpoint: (directory: string) => join(directory, 'table-endpoint.json'),
} as const;

/** How any AWS client talks to a stand-in on this machine. */
export function awsAt(endpoint: string) {
  return {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 2,
  };
}
