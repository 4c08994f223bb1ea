import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { countedMailer } from './counted-mailer.ts';
import { deliveriesStore } from './deliveries-store.ts';
import type { FollowUpService } from './follow-up.ts';
import { readMailEnvironment, readTimerEnvironment } from './environment.ts';
import type { Mailer } from './mailer.ts';
import { schedulerTimers } from './scheduler-timers.ts';
import { once } from './once.ts';
import type { OwingService } from './owed-deliveries.ts';
import { type OpenService, type Service, serviceFromEnvironment, tableFromEnvironment } from './service.ts';
import { sesMailer } from './ses-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** The service of functions that send and set timers, as a Lambda finds it. */
export const followUpServiceFromEnvironment: OpenService<FollowUpService> = once(() => {
  const service = serviceFromEnvironment();
  return {
    ...service,
    timers: schedulerTimers(new SchedulerClient({}), readTimerEnvironment(), service.now),
    mailer: countedMailer(mailerFor(service), service.metrics),
  };
});

/** The same for the one that also puts on record what other systems are to be told. */
export const followingServiceFromEnvironment: OpenService<FollowUpService & OwingService> = once(() => ({
  ...followUpServiceFromEnvironment(),
  deliveries: deliveriesStore(tableFromEnvironment()),
}));

/** For functions that send but set no timer. */
export const mailServiceFromEnvironment: OpenService<FollowUpService> = once(() => {
  const service = serviceFromEnvironment();
  return { ...service, timers: noTimers, mailer: countedMailer(mailerFor(service), service.metrics) };
});

const noTimers: FollowUpService['timers'] = {
  arm: () => Promise.reject(new Error('this function sets no timers')),
  disarm: () => Promise.reject(new Error('this function sets no timers')),
};

function mailerFor(service: Service): Mailer {
  const settings = readMailEnvironment();
  const { mail } = service.district;
  return mail.adapter === 'ses'
    ? sesMailer(new SESClient({}), settings)
    : smtpMailer({ ...mail, password: settings.smtpPassword ?? '' });
}
