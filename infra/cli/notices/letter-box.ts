import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Letter } from './dead-letter.ts';

/** A queue of dead letters, as one who clears it sees it. */
export interface LetterBox {
  /** Each letter once. While it is in hand nobody else is given it. */
  letters(): AsyncIterable<Letter>;
  /** It has been dealt with. */
  remove(letter: Letter): Promise<void>;
  /** Everything that was looked at and not removed is there again at once. */
  putBack(): Promise<void>;
}

/** Longer than any errand takes, and the time after which letters are there again should this process die. */
const IN_HAND_SECONDS = 15 * 60;

/** @returns nothing where there is no such queue */
export async function letterBox(client: SQSClient, name: string): Promise<LetterBox | undefined> {
  const url = await client.send(new GetQueueUrlCommand({ QueueName: name })).then(
    ({ QueueUrl }) => QueueUrl,
    (error: unknown) => {
      if (error instanceof QueueDoesNotExist) return undefined;
      throw error;
    },
  );
  if (url === undefined) return undefined;
  const inHand = new Map<string, string>();
  return {
    async *letters() {
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: url,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: IN_HAND_SECONDS,
            WaitTimeSeconds: 1,
            MessageAttributeNames: ['All'],
          }),
        );
        if (Messages.length === 0) return;
        for (const { MessageId = '', ReceiptHandle = '', Body = '', MessageAttributes = {} } of Messages) {
          inHand.set(MessageId, ReceiptHandle);
          const attributes = Object.entries(MessageAttributes).map(
            ([key, { StringValue = '' }]) => [key, StringValue] as const,
          );
          yield { id: MessageId, body: Body, attributes: Object.fromEntries(attributes) };
        }
      }
    },
    async remove({ id }) {
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: inHand.get(id) ?? '' }));
      inHand.delete(id);
    },
    async putBack() {
      for (const [id, receipt] of inHand) {
        await client.send(
          new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 }),
        );
        inHand.delete(id);
      }
    },
  };
}
