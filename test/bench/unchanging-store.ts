import { createServer, type IncomingMessage } from 'node:http';
import type { Item } from '../../functions/platform/table.ts';
import { listen, LOOPBACK } from '../../infra/local/loopback-server.ts';

interface QueryInput {
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

/**
 * Speaks as much of DynamoDB's protocol as a first request needs, from a few items that no write changes: every process that
 * is started against it meets the same petition in the same state.
 */
export async function unchangingStore(items: readonly Item[]): Promise<{ readonly endpoint: string; close(): void }> {
  const server = createServer((request, response) => {
    void answerTo(request, items).then((answer) => {
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify(answer));
    });
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answerTo(request: IncomingMessage, items: readonly Item[]): Promise<object> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  switch (String(request.headers['x-amz-target']).split('.')[1]) {
    case 'Query':
      return queried(JSON.parse(Buffer.concat(chunks).toString()) as QueryInput, items);
    case 'GetItem':
      return { Item: TEXTBOOK_META };
    default:
      return {};
  }
}

const TEXTBOOK_META = { PK: { S: 'PETITION#1' }, SK: { S: 'META' }, status: { S: 'RECEIVED' }, version: { N: '3' } };

function queried({ IndexName, ExpressionAttributeValues = {} }: QueryInput, items: readonly Item[]): object {
  const { ':pk': pk, ':from': from, ':to': to } = ExpressionAttributeValues;
  const [partition, sort] = IndexName === undefined ? ['pk', 'sk'] : ['list', 'place'];
  const found = items.filter(
    (item) =>
      item[partition] === pk?.S &&
      String(item[sort]) >= (from?.S ?? '') &&
      String(item[sort]) <= (to?.S ?? '\u{10ffff}'),
  );
  return { Items: found.map(attributesOf), Count: found.length };
}

function attributesOf(item: Item): object {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: String(value) } : { S: String(value) },
    ]),
  );
}
