import { bookAppointment } from '../../shared/reception/steps/book-appointment.ts';
import { appointmentsPage, bookedPage, bookingPage } from '../../web/resident/appointments-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { bookingFor, bookPlace, cancelPlace } from '../platform/bookings.ts';
import { callerAddress } from '../platform/caller-address.ts';
import { ProblemError } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { slotsOffered } from '../platform/slots-offered.ts';
import { type Answer, page, wordsFor } from './answers.ts';

const RESIDENT = { kind: 'resident' } as const;

/** 预约接访: what may be booked, and a second form for whoever has booked. */
export async function offerAppointments(service: Service, locale: Locale): Promise<Answer> {
  return page(200, await offers(service, locale));
}

/** Books as the API does. Where it cannot be, the same page comes back with the receptions that have places still. */
export async function takeAppointment(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const { slot = '', petitionNo = '', queryCode = '', formKey = '' } = readForm(event);
  const key = /^[\w-]{8,64}$/.test(formKey) ? formKey : undefined;
  try {
    const input = parseInput(bookAppointment.input, {
      slot,
      ...(petitionNo.trim() === '' ? {} : { petitionNo }),
      ...(queryCode.trim() === '' ? {} : { queryCode }),
    });
    const booked = await bookPlace(service, input, { actor: RESIDENT, key, address: callerAddress(event, service) });
    return page(201, bookedPage({ office: commitmentsOf(service).office, locale, booking: booked, code: booked.code }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const given = { slot, petitionNo, error: slot === '' ? 'missing' : wordsFor(error, locale) } as const;
    return page(error.problem.status, await offers(service, locale, given), error.headers);
  }
}

/** 我的预约: where it stands, or given back, by number and code. */
export async function ownAppointment(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const { booking = '', code = '', cancel } = readForm(event);
  const { office } = commitmentsOf(service);
  const address = callerAddress(event, service);
  try {
    const view =
      cancel === undefined
        ? await bookingFor(service, booking, code, address)
        : await cancelPlace(service, { booking, code }, { actor: RESIDENT, key: undefined, address });
    return page(200, bookingPage({ office, locale, booking: view, code }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return page(
      error.problem.status,
      await offers(service, locale, { booking, mineError: wordsFor(error, locale) }),
      error.headers,
    );
  }
}

async function offers(
  service: Service,
  locale: Locale,
  given: Parameters<typeof appointmentsPage>[0]['given'] = {},
): Promise<string> {
  return appointmentsPage({
    office: commitmentsOf(service).office,
    locale,
    offered: service.district.appointments !== undefined,
    slots: await slotsOffered(service),
    formKey: service.newId(),
    given,
  });
}
