import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { FieldError, Problem } from '../../shared/contracts/answers.ts';
import { shanghaiTime } from '../../shared/calendar/instant.ts';
import { type Refusal, refusalText } from '../../shared/petition/decision.ts';
import type { NotDone, Overtaken } from './matters.ts';
import { DATA_HEADERS } from './strict-headers.ts';

/** A request that cannot be answered as asked: thrown at the edge, rendered as `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Omit<Problem, 'type'>, headers: Readonly<Record<string, string>> = {}) {
    super(problem.code);
    this.problem = { type: `urn:huisheng:problem:${problem.code.toLowerCase().replaceAll('_', '-')}`, ...problem };
    this.headers = headers;
  }
}

export function problemAnswer(error: ProblemError): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: error.problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...DATA_HEADERS,
      ...error.headers,
    },
    body: JSON.stringify(error.problem),
  };
}

/** The same answer for a wrong number and a wrong code: nobody learns which petitions exist. */
export function notFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'PETITION_NOT_FOUND',
    title: '没有找到该信访事项',
    detail: '请核对编号和查询码。编号为10位数字，查询码为8位数字。 / Check the number and the query code.',
  });
}

export function unexpected(): ProblemError {
  return new ProblemError({
    status: 500,
    code: 'UNEXPECTED',
    title: '系统暂时出现问题，刚才的操作可能没有完成，请稍后重试',
    detail: 'Something went wrong on our side; please try again. Repeating with the same Idempotency-Key is safe.',
  });
}

/** What the asker may not know of looks as if it were not there. */
export function leadNotFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'LEAD_NOT_FOUND',
    title: '没有找到该线索',
    detail: '请核对线索编号。 / Check the number of the lead.',
  });
}

/** A wrong number and a wrong code of a booking look alike. */
export function bookingNotFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'BOOKING_NOT_FOUND',
    title: '没有找到该预约',
    detail: '请核对预约号和预约码。 / Check the number and the code of the booking.',
  });
}

/** The same for a wrong number, a wrong code, and a complaint that is kept from the asker. */
export function complaintNotFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'COMPLAINT_NOT_FOUND',
    title: '没有找到该投诉',
    detail:
      '请核对投诉编号和查询码。编号为字母C和10位数字，查询码为8位数字。 / Check the number (C and 10 digits) and the query code.',
  });
}

/** A refused input, every field named with what to do. */
export function invalidInput(errors: readonly FieldError[]): ProblemError {
  return new ProblemError({ status: 422, code: 'INVALID_INPUT', title: '填写的内容有误，请按提示修改', errors });
}

/** Turns schema issues into words for people, Chinese first. */
export function fieldErrors(error: z.core.$ZodError): readonly FieldError[] {
  return error.issues.flatMap((issue) => describe(issue));
}

function describe(issue: z.core.$ZodIssue): readonly FieldError[] {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        message: '没有这个填写项，请删去 / unknown field',
      }));
    case 'invalid_type':
      return [{ field, message: typeMessage(issue) }];
    default:
      return [{ field, message: issue.message }];
  }
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  const missing = issue.input === undefined;
  if (missing) return '必须填写 / required';
  const names: Readonly<Record<string, string>> = {
    string: '文字',
    number: '数字',
    boolean: '是或否（true/false）',
    array: '列表',
    object: '一组填写项',
  };
  return `应当是${names[issue.expected] ?? issue.expected} / expected ${issue.expected}`;
}

/** An expected end of a command that is not success, as its problem. */
export function outcomeProblem(outcome: NotDone, unknown: () => ProblemError = notFound): ProblemError {
  switch (outcome.kind) {
    case 'unknown':
      return unknown();
    case 'refused':
      return refusalProblem(outcome.refusal, outcome.meanwhile);
    case 'overtaken':
      return new ProblemError({
        status: 409,
        code: 'OVERTAKEN',
        title: overtakenText(outcome.by),
        detail: `当前版本为${outcome.by.version}，请刷新后再办理 / it is now at version ${outcome.by.version}`,
      });
    case 'keyReused':
      return new ProblemError({
        status: 422,
        code: 'IDEMPOTENCY_KEY_REUSED',
        title: '该幂等键已用于另一份内容，请换用新的键',
        detail: 'This Idempotency-Key was used with another body; use a new key for a new request.',
      });
    case 'contended':
      return new ProblemError(
        {
          status: 409,
          code: 'CONTENDED',
          title: '同时办理的人较多，请稍后重试',
          detail: 'Others were faster; please try again.',
        },
        { 'retry-after': '1' },
      );
    default:
      return outcome satisfies never;
  }
}

const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ['ROLE_NOT_ALLOWED', 403],
  ['RECUSED', 403],
]);

function refusalProblem(refusal: Refusal<string>, meanwhile: Overtaken | undefined): ProblemError {
  const text = refusalText(refusal);
  const status = STATUS_BY_CODE.get(refusal.code) ?? (refusal.field === undefined ? 409 : 422);
  const detail = meanwhile === undefined ? text.en : `${overtakenText(meanwhile)} / ${text.en}`;
  return new ProblemError({
    status,
    code: refusal.code,
    title: text.zh,
    detail,
    ...(refusal.field === undefined ? {} : { errors: [{ field: refusal.field, message: `${text.zh} / ${text.en}` }] }),
  });
}

function overtakenText(by: Overtaken): string {
  return `已由${by.by}于${shanghaiTime(by.at)}办理「${by.step}」`;
}
