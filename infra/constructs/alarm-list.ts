import type { AlarmDeclaration } from './alarm-declaration.ts';
import { calendarAlarms, clockAlarms } from './clock-alarms.ts';
import { deadLetterAlarms } from './dead-letter-alarms.ts';
import { exportAlarms } from './export-alarms.ts';
import { followingAlarms } from './following-alarms.ts';
import { mailAlarms } from './mail-alarms.ts';
import { platformAlarms } from './platform-alarms.ts';
import { uploadAlarms } from './upload-alarms.ts';
import { webhookAlarms } from './webhook-alarms.ts';
import type { Watched } from './watched-metrics.ts';

/** Every alarm of a district. */
export function alarmsOf(watched: Watched): readonly AlarmDeclaration[] {
  return [
    ...clockAlarms(watched),
    ...calendarAlarms(watched),
    ...mailAlarms(watched),
    ...followingAlarms(watched),
    ...uploadAlarms(watched),
    ...webhookAlarms(watched),
    ...exportAlarms(watched),
    ...deadLetterAlarms(watched),
    ...platformAlarms(watched),
  ];
}
