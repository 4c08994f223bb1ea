import type { Actor } from '../../../shared/petition/actor.ts';
import type { LinkKind } from '../../../shared/petition/codes.ts';
import { type Status, statusOf } from '../../../shared/petition/course.ts';
import { LIKENESS_OF_COPIES, LIKENESS_SHOWN, likenessOf } from '../../../shared/petition/likeness.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { maySee } from '../../../shared/petition/visibility.ts';
import type { Service } from '../../platform/service.ts';

/** 疑似重复: an earlier petition that may be the same matter, and why. Nothing of its words, and nothing is linked by itself. */
export interface PossibleDuplicate {
  readonly petitionNo: string;
  readonly receivedOn: string;
  /** What agrees: 电话、姓名、姓名（差一字）、住址、地点、内容相似度. */
  readonly agrees: readonly string[];
  /** 内容相似度, in hundredths, where both texts can be compared. */
  readonly likeness?: number;
  /** What a person may confirm by `link-duplicate`, having compared the two. */
  readonly suggests: LinkKind;
}

/** The kinds of traits by the first letter of their keys. */
const TRAITS: Readonly<Record<string, string>> = { p: '电话', n: '姓名', o: '姓名（差一字）', h: '住址', s: '地点' };

const MOST = 10;
/** Texts may be alike by the hundred, as those of one campaign are: so many are opened to see who may know of them. */
const MOST_READ = 20;

interface Found {
  readonly receivedOn: string;
  readonly traits: Set<string>;
  sketch?: string;
}

/**
 * Earlier petitions that share traits of the person or the place, or read alike (R35, R-X13). A shared telephone or name suffices; a
 * name but for one character needs the same building too, and a shared building alone says nothing: neighbours complain of the
 * same roof. Texts suffice by themselves where they are alike enough, whoever wrote them.
 */
export async function possibleDuplicates(
  service: Service,
  staff: Actor,
  petition: Petition,
): Promise<readonly PossibleDuplicate[]> {
  const found = await candidates(service, petition);
  const own = await service.views.sketch(petition.no);
  const likely = [...found]
    .filter(([no, { receivedOn }]) => no !== petition.no && receivedOn <= petition.registered.receivedOn)
    .map(([no, { receivedOn, traits, sketch }]) => ({ no, receivedOn, traits, likeness: compared(own, sketch) }))
    .filter(({ traits, likeness }) => isTelling(traits) || (likeness ?? 0) >= LIKENESS_SHOWN)
    .toSorted((a, b) => weight(b) - weight(a) || (a.receivedOn < b.receivedOn ? 1 : -1))
    .slice(0, MOST_READ);
  const known = await Promise.all(
    likely.map(async ({ no, receivedOn, traits, likeness: near }): Promise<PossibleDuplicate[]> => {
      const status = await statusKnownTo(service, staff, no);
      if (status === undefined) return [];
      // Whoever was found by a trait alone was never in a list of texts: its sketch is asked for now.
      const likeness = near ?? compared(own, own === undefined ? undefined : await service.views.sketch(no));
      const agrees = Object.keys(TRAITS).flatMap((kind) => (traits.has(kind) ? [TRAITS[kind] ?? ''] : []));
      const alike = likeness !== undefined && likeness >= LIKENESS_SHOWN;
      return [
        {
          petitionNo: no,
          receivedOn,
          agrees: [...agrees, ...(alike ? [`内容相似度${likeness}%`] : [])],
          ...(likeness === undefined ? {} : { likeness }),
          suggests: suggested(status, likeness ?? 0, isTelling(traits)),
        },
      ];
    }),
  );
  return known.flat().slice(0, MOST);
}

async function candidates(service: Service, petition: Petition): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const at = (no: string, place: string): Found => {
    const known = found.get(no) ?? { receivedOn: place.slice(0, 10), traits: new Set<string>() };
    found.set(no, known);
    return known;
  };
  const [alike] = await Promise.all([
    service.views.alike(petition.no),
    ...petition.registered.personKeys.map(async (key) => {
      for (const { petitionNo, place } of await service.views.person(key)) {
        at(petitionNo, place).traits.add(key.slice(0, 1));
      }
    }),
  ]);
  for (const { petitionNo, place, body } of alike) at(petitionNo, place).sketch = body;
  return found;
}

function compared(own: string | undefined, other: string | undefined): number | undefined {
  return own === undefined || other === undefined ? undefined : likenessOf(own, other);
}

function weight({ traits, likeness }: { readonly traits: ReadonlySet<string>; readonly likeness: number | undefined }) {
  return traits.size + (likeness ?? 0) / LIKENESS_SHOWN;
}

function isTelling(kinds: ReadonlySet<string>): boolean {
  return kinds.has('p') || kinds.has('n') || (kinds.has('o') && (kinds.has('h') || kinds.has('s')));
}

// Facts and reasons must both be the same after a final review, and only a person can tell (R35): the text must at least be alike.
function suggested(status: Status, likeness: number, samePerson: boolean): LinkKind {
  const alike = likeness >= LIKENESS_SHOWN;
  if (alike && (status === 'FINAL' || status === 'FINALLY_REVIEWED')) return 'same-facts-after-final';
  return samePerson && likeness >= LIKENESS_OF_COPIES ? 'duplicate' : 'repeat';
}

/** Where a petition stands, for whoever may know of it: an accusation is betrayed neither by the petitioner's other matters, nor by what reads like it or joins it. */
export async function statusKnownTo(service: Service, staff: Actor, no: string): Promise<Status | undefined> {
  const recorded = await service.record.load(no, { consistent: true });
  const petition = foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    service.office,
  );
  return petition !== undefined && maySee(staff, petition) ? statusOf(petition.course) : undefined;
}
