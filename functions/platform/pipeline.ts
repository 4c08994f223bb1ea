import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { errorName } from './log.ts';
import { ProblemError, problemAnswer, unexpected } from './problems.ts';
import type { HttpEvent } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { DATA_HEADERS } from './strict-headers.ts';

export type HttpHandler = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** What an endpoint does, given its service; everything around it is the pipeline's. */
export type Endpoint<S extends Service = Service> = (
  event: HttpEvent,
  service: S,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The pipeline of every HTTP function: problems become `problem+json`, faults become a plain 500 and a log line without a word of the request. */
export function httpHandler<S extends Service>(endpoint: Endpoint<S>, open: OpenService<S>): HttpHandler {
  const handler = middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use({
      onError: (request) => {
        const { error, event } = request;
        if (error instanceof ProblemError) {
          request.response = problemAnswer(error);
          return;
        }
        open().log('REQUEST_FAILED', { requestId: event.requestContext.requestId, error: errorName(error) });
        request.response = problemAnswer(unexpected());
      },
    })
    .handler((event: HttpEvent) => endpoint(event, open()));
  return async (event, context) => handler(event, context);
}

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...DATA_HEADERS, ...headers },
    body: JSON.stringify(body),
  };
}
