import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { type Actor, isStaffRole, type StaffRole } from '../../shared/petition/actor.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { fieldErrors, invalidInput, notFound, ProblemError } from './problems.ts';

/** An HTTP request as API Gateway hands it to us, behind its authorizer on staff routes. */
export interface HttpEvent extends APIGatewayProxyEventV2 {
  readonly requestContext: APIGatewayProxyEventV2['requestContext'] & {
    readonly authorizer?: { readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> } };
  };
}

/** Enough for the longest petition several times over, and little enough to refuse at once. */
export const LARGEST_BODY = 100_000;

/** @throws ProblemError 413, 415 or 400 */
export function readJson(event: HttpEvent): unknown {
  const body = readBody(event);
  const type = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new ProblemError({
      status: 415,
      code: 'NOT_JSON',
      title: '请以application/json格式提交',
      detail: 'Send application/json in UTF-8.',
    });
  }
  try {
    const parsed: unknown = JSON.parse(body);
    return parsed;
  } catch {
    throw new ProblemError({
      status: 400,
      code: 'MALFORMED_JSON',
      title: '提交的内容不是正确的JSON',
      detail: 'The body is not valid JSON.',
    });
  }
}

/** A form's fields; where one is sent twice, the last counts. @throws ProblemError 413 */
export function readForm(event: HttpEvent): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(readBody(event))) {
    // Browsers send line ends as CR LF; the words are kept, the carriage returns are the form's own.
    fields[name] = value.replaceAll('\r\n', '\n');
  }
  return fields;
}

function readBody(event: HttpEvent): string {
  const raw = event.body ?? '';
  const bytes = event.isBase64Encoded ? Buffer.from(raw, 'base64') : Buffer.from(raw, 'utf8');
  if (bytes.length > LARGEST_BODY) {
    throw new ProblemError({
      status: 413,
      code: 'BODY_TOO_LARGE',
      title: `提交的内容过大，请控制在${LARGEST_BODY / 1000}KB以内`,
      detail: `The body may hold at most ${LARGEST_BODY} bytes.`,
    });
  }
  return bytes.toString('utf8');
}

/** Parses by the declared schema: strict, every mistake at once. @throws ProblemError 422 */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): z.infer<Schema> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw invalidInput([{ field: '', message: '请提交一组填写项（JSON对象） / expected a JSON object' }]);
  }
  const read = schema.safeParse(data);
  if (!read.success) throw invalidInput(fieldErrors(read.error));
  return read.data;
}

/** The number in the address. A malformed one looks like an unknown one. @throws ProblemError 404 */
export function petitionNoOf(event: HttpEvent): string {
  const no = readPetitionNumber(event.pathParameters?.['no'] ?? '');
  if (no === undefined) throw notFound();
  return no;
}

/** @throws ProblemError 400 for a key no client would make */
export function idempotencyKeyOf(event: HttpEvent): string | undefined {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ProblemError({
      status: 400,
      code: 'IDEMPOTENCY_KEY_INVALID',
      title: '幂等键应为1至255个可见的英文字符',
      detail: 'Idempotency-Key takes 1 to 255 visible ASCII characters.',
    });
  }
  return key;
}

/** @throws ProblemError 400 when it is not a version */
export function ifMatchOf(event: HttpEvent): number | undefined {
  const given = event.headers['if-match'];
  if (given === undefined) return undefined;
  const version = /^"?(\d{1,6})"?$/.exec(given.trim())?.[1];
  if (version === undefined) {
    throw new ProblemError({
      status: 400,
      code: 'IF_MATCH_INVALID',
      title: 'If-Match应为版本号',
      detail: 'If-Match takes the version you read, as "3".',
    });
  }
  return Number(version);
}

/**
 * The member of staff behind the token. The authorizer has proved the token; here its claims become a person with roles.
 * @throws ProblemError 401 without a token, 403 for another district's or one without a role
 */
export function staffOf(event: HttpEvent, district: string): Extract<Actor, { kind: 'staff' }> {
  const claims = event.requestContext.authorizer?.jwt?.claims;
  const id =
    textClaim(claims, 'preferred_username') ??
    textClaim(claims, 'cognito:username') ??
    textClaim(claims, 'username') ??
    textClaim(claims, 'sub');
  if (claims === undefined || id === undefined) {
    throw new ProblemError({
      status: 401,
      code: 'UNAUTHORIZED',
      title: '请先登录',
      detail: 'A staff token is needed.',
    });
  }
  const tokenDistrict = textClaim(claims, 'district');
  if (tokenDistrict !== undefined && tokenDistrict !== district) {
    throw new ProblemError({
      status: 403,
      code: 'WRONG_DISTRICT',
      title: '您的账号不属于本机关',
      detail: 'This token belongs to another district.',
    });
  }
  const roles = rolesOf(claims['roles'] ?? claims['cognito:groups']);
  if (roles.length === 0) {
    throw new ProblemError({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
      title: '您的账号没有分配岗位',
      detail: 'The token carries no known role.',
    });
  }
  return { kind: 'staff', id, name: textClaim(claims, 'name') ?? id, roles };
}

// API Gateway hands every claim on as text: a list arrives as "[receiver handler]".
function rolesOf(claim: unknown): readonly StaffRole[] {
  const words = Array.isArray(claim) ? claim.map(String) : String(claim ?? '').split(/[\s,[\]"]+/);
  return words.filter(isStaffRole);
}

function textClaim(claims: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = claims?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
