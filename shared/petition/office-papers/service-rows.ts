import { chineseDay } from '../../calendar/explain.ts';
import { type Bilingual, PETITIONER_SAYS } from '../codes.ts';
import type { PaperField } from './content.ts';
import type { PaperService } from './filled.ts';

const HANDED_OVER = { IN_PERSON: '当面', POST: '邮寄', OTHER: '其他' } as const;

/** 送达回证的各行: to be filled in by hand, or as it is on record. */
export function serviceRows(service: PaperService | undefined): readonly PaperField<string>[] {
  const how =
    service === undefined
      ? undefined
      : service.means === 'IN_PERSON' || service.means === 'POST'
        ? HANDED_OVER[service.means]
        : HANDED_OVER.OTHER;
  const signed = service === undefined ? undefined : service.refusedToSign ? '拒收（注明在场人）' : '签收';
  const said = service?.petitionerSays === undefined ? undefined : PETITIONER_SAYS[service.petitionerSays].zh;
  return [
    { label: '送达时间', value: service === undefined ? '' : chineseDay(service.on) },
    { label: '送达人', value: service?.by ?? '' },
    { label: '送达方式', value: ticked(Object.values(HANDED_OVER), how) },
    { label: '签收', value: ticked(['签收', '拒收（注明在场人）'], signed) },
    {
      label: '信访人意见',
      value: ticked(
        Object.values(PETITIONER_SAYS).map(({ zh }: Bilingual) => zh),
        said,
      ),
    },
    { label: '信访人签名', value: '' },
  ];
}

function ticked(choices: readonly string[], chosen: string | undefined): string {
  return choices.map((choice) => `${choice === chosen ? '☑' : '□'}${choice}`).join('　');
}
