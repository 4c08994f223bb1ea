import * as z from 'zod/mini';
import type { Bilingual } from '../petition/codes.ts';
import { PROCEDURE } from '../petition/procedure.ts';
import { QUEUES } from '../petition/queues.ts';
import { citeBasis } from '../district/legal-basis.ts';
import { FUNCTIONS, type FunctionDeclaration, type Route } from './functions.ts';
import { DUE_DATE_INPUT, TRACK_INPUT } from './inquiries.ts';

type Json = { readonly [key: string]: unknown };

/** The API document (OpenAPI 3.1), made from the same declarations that make the Lambdas, routes and forms. */
export function openApiDocument(district: { readonly title: Bilingual; readonly address: string }): Json {
  const operations = FUNCTIONS.filter(
    (declared) => declared.room === 'procedure' || declared.room === 'inquiry',
  ).flatMap((declared) => declared.routes.map((route) => ({ route, operation: operationOf(declared, route) })));
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { route, operation } of operations) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `回声 Huisheng · ${district.title.zh} ${district.title.en}`,
      version: '1',
      description:
        '信访事项的提交、办理与查询。每个日期都注明依据和计算过程。 / Petitions: handing in, handling, following.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: district.address }],
    tags: [
      { name: 'resident', description: '居民' },
      { name: 'staff', description: '工作人员' },
      { name: 'public', description: '公开' },
    ],
    paths,
    components: {
      securitySchemes: {
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: '本机关身份提供方签发的令牌 / token of the district’s OIDC issuer',
        },
        queryCode: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Query-Code',
          description: '查询码 / the petition’s query code',
        },
      },
      schemas: { Problem: PROBLEM, Clock: CLOCK, State: STATE, Receipt: RECEIPT },
    },
  };
}

function operationOf(declared: FunctionDeclaration, route: Route): Json {
  const step = PROCEDURE.find((candidate) => candidate.name === declared.name);
  const params = route.path.includes('{no}') ? [NUMBER] : [];
  const security = route.staff ? [{ staff: [] }] : route.path.includes('{no}') ? [{ queryCode: [] }] : [];
  const shared = {
    operationId: `${declared.name}${step !== undefined && route.staff && step.roles.some((role) => role === 'resident') ? '-by-staff' : ''}`,
    tags: [route.staff ? 'staff' : step === undefined ? 'public' : 'resident'],
    security,
  };
  if (step === undefined) return { ...shared, ...inquiryOperation(declared, params) };
  return {
    ...shared,
    summary: `${step.title.zh} ${step.title.en}`,
    description: `依据：${step.basis.map(citeBasis).join('、')}。办理人：${step.roles.join('、')}。`,
    parameters: [...params, IDEMPOTENCY_KEY, ...(step.opens === true ? [] : [IF_MATCH])],
    requestBody: jsonBody(inputSchema(step.input)),
    responses:
      step.opens === true
        ? { 201: jsonResponse('已登记 registered', { $ref: '#/components/schemas/Receipt' }), ...PROBLEMS }
        : { 200: jsonResponse('办理后的状态 the new state', { $ref: '#/components/schemas/State' }), ...PROBLEMS },
  };
}

function inquiryOperation(declared: FunctionDeclaration, params: readonly Json[]): Json {
  switch (declared.name) {
    case 'track':
      return {
        summary: '查询进度 Follow a petition',
        requestBody: jsonBody(inputSchema(TRACK_INPUT)),
        responses: { 200: jsonResponse('进度 progress', OBJECT), ...PROBLEMS },
      };
    case 'due-dates':
      return {
        summary: '期限计算 Reckon a due date',
        requestBody: jsonBody(inputSchema(DUE_DATE_INPUT)),
        responses: { 200: jsonResponse('期限 due date', DUE_DATE), ...PROBLEMS },
      };
    case 'work-queue':
      return {
        summary: '待办列表 A page of a work queue',
        parameters: [
          { name: 'queue', in: 'query', required: false, schema: { enum: [...QUEUES] } },
          { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } },
          { name: 'after', in: 'query', required: false, schema: { type: 'string' } },
        ],
        responses: { 200: jsonResponse('列表 a page', OBJECT), ...PROBLEMS },
      };
    case 'petition-file':
      return {
        summary: '办件详情 The file of a petition',
        parameters: params,
        responses: { 200: jsonResponse('详情 the file', OBJECT), ...PROBLEMS },
      };
    default:
      return {
        summary: declared.name === 'commitments' ? '三公开 What the office promises' : '本文档 This document',
        responses: { 200: jsonResponse('内容 content', OBJECT), ...PROBLEMS },
      };
  }
}

function inputSchema(schema: z.ZodMiniType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return json;
}

function jsonBody(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } };
}

function jsonResponse(description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } };
}

const OBJECT: Json = { type: 'object' };
const BILINGUAL: Json = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};
const DATE: Json = { type: 'string', format: 'date' };

const NUMBER: Json = {
  name: 'no',
  in: 'path',
  required: true,
  description: '编号 petition number',
  schema: { type: 'string' },
};
const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};
const IF_MATCH: Json = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: '所见版本 / the version you saw',
  schema: { type: 'string' },
};

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const CLOCK: Json = {
  type: 'object',
  required: ['kind', 'due', 'rawDue', 'status', 'basis'],
  properties: {
    kind: { type: 'string' },
    title: BILINGUAL,
    holder: { enum: ['OFFICE', 'AUTHORITY', 'PETITIONER'] },
    startedOn: DATE,
    length: { type: 'integer' },
    unit: { enum: ['CALENDAR', 'WORKING'] },
    due: DATE,
    rawDue: DATE,
    status: { type: 'string' },
    basis: { type: 'array', items: { type: 'string' } },
    calendarVersion: { type: 'string' },
    provisional: { type: 'boolean' },
    explanation: OBJECT,
  },
};

const STATE: Json = {
  type: 'object',
  required: ['petitionNo', 'version', 'status', 'clocks'],
  properties: {
    petitionNo: { type: 'string' },
    version: { type: 'integer' },
    status: { type: 'string' },
    statusTitle: BILINGUAL,
    clocks: { type: 'array', items: { $ref: '#/components/schemas/Clock' } },
  },
};

const RECEIPT: Json = {
  type: 'object',
  required: ['petitionNo', 'queryCode', 'receivedAt', 'clocks'],
  properties: {
    petitionNo: { type: 'string' },
    queryCode: { type: 'string' },
    receivedAt: { type: 'string', format: 'date-time' },
    clocks: { type: 'array', items: { $ref: '#/components/schemas/Clock' } },
  },
};

const DUE_DATE: Json = {
  type: 'object',
  required: ['due', 'rawDue', 'skipped', 'calendarVersion', 'provisional'],
  properties: {
    due: DATE,
    rawDue: DATE,
    firstDayCounted: DATE,
    skipped: { type: 'array', items: OBJECT },
    basis: { type: 'array', items: { type: 'string' } },
    calendarVersion: { type: 'string' },
    provisional: { type: 'boolean' },
    explanation: OBJECT,
  },
};

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const PROBLEMS: Json = {
  400: problem('请求有误 malformed'),
  401: problem('未登录 no valid token'),
  403: problem('无权办理 not allowed'),
  404: problem('没有找到 not found'),
  409: problem('与已发生的办理冲突 conflict'),
  413: problem('内容过大 too large'),
  415: problem('不是JSON not JSON'),
  422: problem('填写有误 invalid input'),
  429: problem('过于频繁 too many'),
  500: problem('系统问题 our fault'),
};
