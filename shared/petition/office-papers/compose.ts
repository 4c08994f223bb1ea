import { citeBasis } from '../../district/legal-basis.ts';
import type { Bilingual } from '../codes.ts';
import type { PaperBlock, PaperContent, PaperField } from './content.ts';
import { authorityOf, type PaperFacts } from './facts.ts';
import { type FieldName, fieldRule } from './fields.ts';
import { type PaperKind, paperRule } from './kinds.ts';
import { LAYOUTS } from './layouts.ts';
import { isOwnAct, passage } from './passages.ts';

/** Makes out a paper: everything it says, but for its number and its persons. */
export function composePaper(kind: PaperKind, facts: PaperFacts, contact: { readonly person: string }): PaperContent {
  const rule = paperRule(kind);
  const layout = LAYOUTS[kind];
  const { office, today } = facts;
  const voice = rule.voice === 'CONVEYED' && isOwnAct(facts) ? 'OWN' : rule.voice;
  const blocks: readonly (PaperBlock | undefined)[] = [
    rows('信访事项', layout.matter, facts),
    rows('告知内容', layout.told, facts),
    ...layout.passages.map((name) => passage(name)(facts)),
  ];
  return {
    title: titled(rule.title, kind, facts, voice === 'CONVEYED'),
    issuer: office.name,
    voice,
    to: addressee(kind, facts),
    blocks: blocks.filter((block) => block !== undefined),
    basis: [...new Set(layout.basis(facts).map(citeBasis))],
    contact: { person: contact.person, phone: office.phone, address: office.address },
    on: today,
    copies: layout.copies,
    service: rule.to === 'petitioner',
  };
}

function rows(heading: string, names: readonly FieldName[], facts: PaperFacts): PaperBlock | undefined {
  const fields = names.flatMap((name): readonly PaperField[] => {
    const { label, value } = fieldRule(name);
    const read = value(facts);
    return read === undefined ? [] : [{ label, value: read }];
  });
  return fields.length === 0 ? undefined : { block: 'fields', heading, fields };
}

function addressee(kind: PaperKind, facts: PaperFacts): PaperContent['to'] {
  if (paperRule(kind).to === 'authority') return authorityOf(facts) ?? '有关机关';
  return facts.now.registered.anonymous ? '匿名信访人' : { person: 'name' };
}

// What is another's act says so in its title; a service sheet is one by its name.
function titled(title: Bilingual, kind: PaperKind, { event }: PaperFacts, conveyed: boolean): Bilingual {
  const noMore =
    event.type === 'PetitionRefused' && (event.ground === 'FINAL_REVIEWED' || event.ground === 'FINAL_LEGAL_CLOSURE');
  const exact: Bilingual =
    event.type !== 'PetitionRefused'
      ? title
      : noMore
        ? { zh: '信访事项不再受理告知', en: 'Notice that a petition is accepted no more' }
        : { zh: '信访事项不予受理告知', en: 'Notice that a petition is not accepted' };
  return conveyed && kind !== 'serviceSheet' ? { zh: `${exact.zh}（转达）`, en: `${exact.en} (conveyed)` } : exact;
}
