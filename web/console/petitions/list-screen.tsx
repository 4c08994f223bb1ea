import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { OPEN } from '../../../shared/petition/queues.ts';
import { useDesk } from '../api/queries.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { QUEUE_TITLES } from '../words/titles.ts';
import { BulkAssign } from './bulk-assign.tsx';
import { ExportButton } from './export-button.tsx';
import { ListFilters } from './list-filters.tsx';
import type { ListSearch } from './list-search.ts';
import { PetitionTable } from './petition-table.tsx';

const route = getRouteApi('/shell/petitions');

/** 待办列表: one queue, narrowed as its address says. */
export function ListScreen() {
  const search = route.useSearch();
  const { queue = OPEN } = search;
  return (
    <>
      <ScreenTitle title={QUEUE_TITLES[queue]}>
        <ExportButton key={JSON.stringify(search)} search={search} />
      </ScreenTitle>
      <ListFilters key={queue} search={search} />
      <ChosenFrom key={JSON.stringify(search)} search={search} />
    </>
  );
}

function ChosenFrom({ search }: { readonly search: ListSearch }) {
  const { me } = useDesk();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (!me.roles.includes('head')) return <PetitionTable search={search} />;
  return (
    <>
      <BulkAssign
        chosen={chosen}
        onDone={() => {
          setChosen([]);
        }}
      />
      <PetitionTable search={search} chosen={chosen} onChoose={setChosen} />
    </>
  );
}
