import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { dueDatesPage } from '../../web/resident/due-dates-page.ts';
import { accessibilityPage, privacyPage } from '../../web/resident/notice-pages.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { countDay } from '../inquiry/endpoints/due-dates.ts';
import { ProblemError } from '../platform/problems.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { type Answer, page } from './answers.ts';

/** 个人信息说明: what the district's own file says of how long and where. */
export function showPrivacy(service: Service, locale: Locale): Answer {
  const { retention, deployment } = service.district;
  const abroad = deployment.partition === 'aws-cn' ? undefined : deployment.region;
  const { office } = commitmentsOf(service);
  return page(200, privacyPage({ office, locale, keeping: { years: retention.years, abroad } }));
}

export function showAccessibility(service: Service, locale: Locale): Answer {
  return page(200, accessibilityPage({ office: commitmentsOf(service).office, locale }));
}

/** 期限计算: the empty form, beginning today. */
export function askDueDate(service: Service, locale: Locale): Answer {
  return page(200, dueDatesPage({ office: commitmentsOf(service).office, locale, today: shanghaiDay(service.now()) }));
}

/** The day, as `POST /api/due-dates` counts it. Nothing is kept. */
export function answerDueDate(event: HttpEvent, service: Service, locale: Locale): Answer {
  const { from = '', days = '', unit } = readForm(event);
  const shown = {
    office: commitmentsOf(service).office,
    locale,
    today: shanghaiDay(service.now()),
    values: { from, days, unit },
  };
  try {
    const whole = /^\s*\d{1,6}\s*$/.test(days) ? Number(days) : days;
    return page(200, dueDatesPage({ ...shown, counted: countDay(service, { from, days: whole, unit }) }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, errors = [] } = error.problem;
    return page(status, dueDatesPage({ ...shown, errors }));
  }
}
