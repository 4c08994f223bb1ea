import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import type { Member } from '../../../shared/district/office.ts';
import { DECLARANTS } from '../../../shared/integrity/declarants.ts';
import { foldIntegrity } from '../../../shared/integrity/integrity-record.ts';
import { daysOfPeriod, isPeriod, periodBefore, periodOf } from '../../../shared/integrity/period.ts';
import { recordNumber } from '../../../shared/integrity/record-number.ts';
import { maskedName, type GiftEntry, offerView, outcomeTitle } from '../../../shared/integrity/views.ts';
import { maySeeIntegrity } from '../../../shared/integrity/visibility.ts';
import type { IntegrityWords } from '../../../shared/integrity/words.ts';
import type { Actor } from '../../../shared/petition/actor.ts';
import { isStaffId } from '../../../shared/petition/fields.ts';
import { GIFTS, readDeclaration, readGift } from '../../platform/integrity-projection.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput, ProblemError } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** 廉洁登记 (R41): of a quarter, who declared what, who has not, and what was given back; or one person's record with its words. */
export const integrity: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'integrity');
  const { period, officer } = event.queryStringParameters ?? {};
  return jsonAnswer(
    200,
    officer === undefined ? await registerOf(service, staff, period) : await recordOf(service, staff, officer),
  );
};

async function registerOf(service: Service, staff: Staff, asked: string | undefined): Promise<object> {
  const today = shanghaiDay(service.now());
  const period = asked ?? periodBefore(periodOf(today));
  if (!isPeriod(period)) {
    throw invalidInput([{ field: 'period', message: '请填写季度，如2025-Q3 / a quarter, as 2025-Q3' }]);
  }
  const { from, to } = daysOfPeriod(period);
  const sees = (id: string): boolean => maySeeIntegrity(staff, memberOf(service, id));
  const [declarations, gifts] = await Promise.all([
    service.views.integrity(period),
    service.views.integrity(GIFTS, { from, to: `${to}~` }),
  ]);
  const declared = declarations.map(({ body }) => readDeclaration(body));
  return {
    period,
    from,
    to,
    asOf: today,
    declared: declared
      .filter((entry) => sees(entry.staff))
      .map(({ staff: id, on, offers }) => ({ staff: id, on, offers: offers.map(offerView) })),
    // Nobody is late before the quarter is over; the rules set no day after that.
    missing: to >= today ? [] : missingOf(service, declared).filter(sees),
    gifts: gifts
      .map(({ body }) => readGift(body))
      .filter((entry) => sees(entry.staff))
      .map(giftView),
  };
}

function missingOf({ office }: Service, declared: readonly { readonly staff: string }[]): readonly string[] {
  const done = new Set(declared.map(({ staff }) => staff));
  return office.roster
    .filter(({ id, roles }) => !done.has(id) && DECLARANTS.some((role) => roles.includes(role)))
    .map(({ id }) => id);
}

/** One person's record. Every look leaves a trace before the answer goes out, their own too. */
async function recordOf(service: Service, staff: Staff, officer: string): Promise<object> {
  if (!isStaffId(officer)) {
    throw invalidInput([{ field: 'officer', message: '请填写工作人员的账号 / a staff id' }]);
  }
  const no = recordNumber(officer);
  if (!maySeeIntegrity(staff, memberOf(service, officer))) throw othersRecord();
  await service.integrity.access.note({ of: no, at: service.now(), by: staff.id, id: service.newId() });
  const recorded = await service.integrity.record.load(no, { consistent: true });
  const record = foldIntegrity(
    no,
    recorded.map(({ commit }) => commit),
  );
  const wordsOf = async (id: string | undefined): Promise<IntegrityWords> => {
    const reference = record.words.find((known) => known.reference.id === id)?.reference;
    const [words = {}] = reference === undefined ? [] : await service.integrity.words.read(no, [reference]);
    return words;
  };
  return {
    officer,
    version: record.version,
    declarations: await Promise.all(
      record.declarations.map(async ({ period, on, offers, words }) => {
        const { offers: said = [] } = await wordsOf(words?.id);
        return { period, on, offers: offers.map((offer, at) => ({ ...offerView(offer), what: said[at] })) };
      }),
    ),
    gifts: await Promise.all(
      record.gifts.map(async (gift) => {
        const { offeredBy, what, petitionNo } = await wordsOf(gift.words.id);
        return {
          ...giftView({ staff: officer, ...gift }),
          ...(offeredBy === undefined ? {} : { offeredBy: maskedName(offeredBy) }),
          ...(what === undefined ? {} : { what }),
          ...(petitionNo === undefined || staff.id !== officer ? {} : { petitionNo }),
        };
      }),
    ),
  };
}

function giftView({ staff, seq, offeredOn, on, outcome, value, witness }: GiftEntry): object {
  return { staff, seq, offeredOn, on, outcome, outcomeTitle: outcomeTitle(outcome), value, witness };
}

// Whoever is not on the roster is one of the staff.
function memberOf({ office }: Service, id: string): Pick<Member, 'id' | 'roles'> {
  return office.roster.find((member) => member.id === id) ?? { id, roles: [] };
}

function othersRecord(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    title: '您不能查看这位工作人员的廉洁登记',
    detail: 'Their record is for themselves and for those above them.',
  });
}
