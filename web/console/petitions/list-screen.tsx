import { getRouteApi } from '@tanstack/react-router';
import { OPEN } from '../../../shared/petition/queues.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { QUEUE_TITLES } from '../words/titles.ts';
import { ListFilters } from './list-filters.tsx';
import { PetitionTable } from './petition-table.tsx';

const route = getRouteApi('/shell/petitions');

/** 待办列表: one queue, narrowed as its address says. */
export function ListScreen() {
  const search = route.useSearch();
  const { queue = OPEN } = search;
  return (
    <>
      <ScreenTitle title={QUEUE_TITLES[queue]} />
      <ListFilters key={queue} search={search} />
      <PetitionTable key={JSON.stringify(search)} search={search} />
    </>
  );
}
