import { MAKE_FEED_INPUT, REVOKE_FEED_INPUT } from '../../../shared/contracts/inquiries.ts';
import { hasRole } from '../../../shared/petition/actor.ts';
import { commandOf } from '../../platform/matters.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { idempotencyKeyOf, parseInput, readJson, staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** 开通日历订阅: the address of one's own calendar, told this once. Whoever lost it makes another, and the lost one is good no more. */
export const makeFeed: Endpoint = async (event, service) => {
  const { id, ...staff } = staffOf(event, service.district.slug);
  requireStaffRole({ id, ...staff }, 'make-feed');
  const input = parseInput(MAKE_FEED_INPUT, readJson(event));
  const key = idempotencyKeyOf(event) ?? service.newId();
  const { serial, madeAt } = await service.feeds.renew(id, {
    serial: service.newId(),
    madeAt: service.now(),
    command: commandOf({ key, scope: `make-feed|${id}`, body: input }).id,
  });
  const token = service.hashes.feedTokenFor({ staff: id, serial });
  return jsonAnswer(200, { url: `${service.publicAddress}/api/feeds/${token}`, madeAt });
};

/** 停用日历订阅. The calendar of whoever has left is the administrator's to end. */
export const revokeFeed: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'revoke-feed');
  const { staff: whose = staff.id } = parseInput(REVOKE_FEED_INPUT, readJson(event));
  if (whose !== staff.id && !hasRole(staff, ['admin'])) throw notTheirs();
  return jsonAnswer(200, { revoked: await service.feeds.revoke(whose, service.now(), service.newId()) });
};

function notTheirs(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    title: '只能停用本人的日历订阅；他人的由系统管理员停用',
    detail: 'One’s own; somebody else’s is the administrator’s to end.',
  });
}
