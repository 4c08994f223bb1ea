import { RATINGS } from '../../shared/petition/codes.ts';
import type { FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { errorSummary } from './error-summary.ts';
import { choiceField, lineField, textField, tickField } from './field.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { type Locale, WORDS } from './words.ts';

/** What a petitioner may do with number and code, each on a page of its own. */
export const RESIDENTS_ACTS = [
  'request-review',
  'request-final-review',
  'supplement',
  'rate',
  'request-recusal',
  'withdraw',
] as const;
export type ResidentsAct = (typeof RESIDENTS_ACTS)[number];

export function isResidentsAct(name: string): name is ResidentsAct {
  return RESIDENTS_ACTS.some((act) => act === name);
}

/** The fields of each form, as they are sent. */
export const ACT_FIELDS: Readonly<Record<ResidentsAct, readonly string[]>> = {
  'request-review': ['grounds'],
  'request-final-review': ['grounds'],
  supplement: ['statement'],
  rate: ['office', 'authority', 'reasons'],
  'request-recusal': ['who', 'reason'],
  withdraw: ['sure', 'reason'],
};

interface ActPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly act: ResidentsAct;
  readonly petitionNo: string;
  readonly pass: string;
  /** A second press of the button is the first once more. */
  readonly formKey: string;
  /** What was typed: nothing is lost by a mistake. */
  readonly given?: Readonly<Record<string, string | undefined>>;
  readonly errors?: readonly FieldError[];
}

/** 补充、评价、请求复查复核、申请回避、撤回: one question on one page, without a script. */
export function actPage(asked: ActPage): string {
  const { office, locale, act, petitionNo, pass, formKey, errors = [] } = asked;
  const words = WORDS[locale].acts[act];
  const fields = ACT_FIELDS[act];
  const labels: Readonly<Record<string, string>> = WORDS[locale].acts.labels;
  const summary = errors.map(({ field, message }) => ({
    id: fields.includes(field) ? field : (fields[0] ?? field),
    text: [labels[field], inLanguage(message, locale)].filter(Boolean).join(locale === 'zh' ? '：' : ': '),
  }));
  return page({
    office,
    locale,
    title: errors.length === 0 ? words.title : WORDS[locale].errors.titlePrefix + words.title,
    main: html`${errors.length > 0 && errorSummary(summary, locale)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form method="post" action="${address('/act', locale)}" novalidate>
        ${hidden({ petitionNo, pass, act, formKey })} ${formOf(asked)}
        <button type="submit">${words.submit}</button>
      </form>
      <p>${WORDS[locale].acts.back}</p>`,
  });
}

function formOf({ act, locale, given = {}, errors = [] }: ActPage): Html {
  const labels: Readonly<Record<string, string>> = WORDS[locale].acts.labels;
  const { optional } = WORDS[locale].form;
  const errorOf = (name: string): string | undefined => {
    const found = errors.find(({ field }) => field === name);
    return found === undefined ? undefined : inLanguage(found.message, locale);
  };
  const common = (name: string) => ({
    id: name,
    name,
    label: labels[name] ?? name,
    value: given[name],
    error: errorOf(name),
  });
  switch (act) {
    case 'request-review':
    case 'request-final-review':
      return textField({ ...common('grounds'), rows: 8 });
    case 'supplement':
      return textField({ ...common('statement'), rows: 8 });
    case 'request-recusal':
      return html`${lineField(common('who'))} ${textField({ ...common('reason'), rows: 5 })}`;
    case 'withdraw':
      return html`${textField({ ...common('reason'), rows: 4, optional })} ${tickField(common('sure'))}`;
    case 'rate':
      return html`${['office', 'authority'].map((name) =>
        choiceField({
          id: name,
          question: labels[name] ?? name,
          error: errorOf(name),
          type: 'radio',
          options: RATINGS.map((value) => ({
            name,
            value,
            label: WORDS[locale].rating.answers[value],
            chosen: given[name] === value,
          })),
        }),
      )}
      ${textField({ ...common('reasons'), rows: 4, optional })}`;
    default:
      return act satisfies never;
  }
}

// Messages of the schema are said in both languages, Chinese first.
function inLanguage(message: string, locale: Locale): string {
  const [zh = message, en = zh] = message.split(' / ');
  return locale === 'zh' ? zh : en;
}
