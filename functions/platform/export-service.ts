import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { readExportWriter, readSignedBucket } from './environment.ts';
import { exportLinks, type ExportService } from './export-desk.ts';
import { once } from './once.ts';
import { type OpenService, serviceFromEnvironment } from './service.ts';

/** The service of functions that have exports written, as a Lambda finds it. */
export const exportServiceFromEnvironment: OpenService<ExportService> = once(() => {
  const service = serviceFromEnvironment();
  const writer = readExportWriter();
  const client = new LambdaClient({});
  return {
    ...service,
    exporting: {
      async start(id) {
        await client.send(
          new InvokeCommand({ FunctionName: writer, InvocationType: 'Event', Payload: JSON.stringify({ export: id }) }),
        );
      },
      lend: exportLinks(once(readSignedBucket), service.now),
    },
  };
});
