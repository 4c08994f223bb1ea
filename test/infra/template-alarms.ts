import type { District } from '../../shared/district/district.ts';
import { readAlarm, type TemplateAlarm } from '../support/alarm-evaluator.ts';
import { asText, ofType, type Synthesis } from './synthesis.ts';

export interface NamedAlarm extends TemplateAlarm {
  /** Without what its district puts before it. */
  readonly id: string;
}

/** The alarms of a district's template, as CloudWatch reads them. */
export function alarmsIn(synthesis: Synthesis, district: District): readonly NamedAlarm[] {
  return ofType(synthesis.stack(district, 'watch'), 'AWS::CloudWatch::Alarm').map(({ Properties }) => ({
    ...readAlarm(Properties, asText),
    id: alarmId(district, Properties['AlarmName']),
  }));
}

export function alarmId({ slug }: District, alarmName: unknown): string {
  return String(alarmName).slice(`huisheng-${slug}-`.length);
}
