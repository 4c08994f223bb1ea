import { foldPlates, type Plates, PLATES_OF_OFFICE } from '../../shared/reception/plates.ts';
import type { Service } from './service.ts';

/** 工作牌, with the names that are printed on them. */
export function platesShown(service: Pick<Service, 'district'>, { version, plates }: Plates) {
  const { posts } = service.district.office;
  return {
    version,
    plates: plates.map((plate) => {
      const name = nameIn(service, plate.staff);
      const postName = posts.find(({ id }) => id === plate.post)?.name ?? { zh: plate.post, en: plate.post };
      return { ...plate, name, postName };
    }),
  };
}

export async function platesWorn({ plates }: Pick<Service, 'plates'>): Promise<Plates> {
  const recorded = await plates.record.load(PLATES_OF_OFFICE);
  return foldPlates(
    PLATES_OF_OFFICE,
    recorded.map(({ commit }) => commit),
  );
}

/** A member of staff by the name the district's list gives them. */
export function nameIn({ district }: Pick<Service, 'district'>, staff: string): string {
  return district.staff.roster.find(({ id }) => id === staff)?.name ?? staff;
}
