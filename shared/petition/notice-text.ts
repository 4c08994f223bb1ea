import type { Bilingual } from './codes.ts';

/** A message ready to go: Chinese first, English below. The subject names the number and nothing of the matter. */
export interface NoticeText {
  readonly subject: string;
  readonly text: string;
}

interface NoticeParts {
  readonly no: string;
  readonly office: string;
  readonly officePhone: string;
  readonly publicAddress: string;
  readonly queryCode: string;
  readonly to: { readonly kind: string };
  readonly kind: string;
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
}

/** Lays out one notice. Only the petitioner's receipt carries the query code; no notice carries a name or a word of the petition. */
export function composeNotice(parts: NoticeParts): NoticeText {
  const forPetitioner = parts.to.kind === 'petitioner';
  const zh = [
    `【${parts.office}】${parts.title.zh}`,
    '',
    `编号：${parts.no}`,
    ...(parts.kind === 'receipt'
      ? [`查询码：${parts.queryCode.slice(0, 4)}-${parts.queryCode.slice(4)}（请妥善保管，不要告诉他人）`]
      : []),
    ...parts.lines.map((line) => line.zh),
    '',
    forPetitioner
      ? `查询进度：${parts.publicAddress}/track　电话：${parts.officePhone}`
      : '请登录信访办理系统，按编号办理。',
  ];
  const en = [
    `${parts.title.en} (${parts.no})`,
    ...parts.lines.map((line) => line.en).filter((line) => line !== ''),
    ...(forPetitioner ? [`Follow it: ${parts.publicAddress}/track · telephone ${parts.officePhone}`] : []),
  ];
  return { subject: `${parts.title.zh}（${parts.no}）`, text: [...zh, '', '———', ...en, ''].join('\n') };
}
