import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { OPEN } from '../../../shared/petition/queues.ts';
import { useDesk } from '../api/queries.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { QUEUE_TITLES } from '../words/titles.ts';
import { BulkAssign } from './bulk-assign.tsx';
import { ExportButton } from './export-button.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { USUAL_COLUMNS } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { SavedViews } from './saved-views.tsx';
import type { ListSearch } from './list-search.ts';
import { PetitionTable } from './petition-table.tsx';

const route = getRouteApi('/shell/petitions');

/** 待办列表: one queue, narrowed as its address says. */
export function ListScreen() {
  const search = route.useSearch();
  const { queue = OPEN } = search;
  const [columns, setColumns] = useState(USUAL_COLUMNS);
  return (
    <>
      <ScreenTitle title={QUEUE_TITLES[queue]}>
        <SavedViews search={search} columns={columns} onColumns={setColumns} />
        <ColumnChoice columns={columns} onColumns={setColumns} />
        <ExportButton key={JSON.stringify(search)} search={search} />
      </ScreenTitle>
      <ListFilters key={queue} search={search} />
      <ChosenFrom key={JSON.stringify(search)} search={search} columns={columns} />
    </>
  );
}

interface ChosenFromProps {
  readonly search: ListSearch;
  readonly columns: readonly string[];
}

function ChosenFrom({ search, columns }: ChosenFromProps) {
  const { me } = useDesk();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (!me.roles.includes('head')) return <PetitionTable search={search} shown={columns} />;
  return (
    <>
      <BulkAssign
        chosen={chosen}
        onDone={() => {
          setChosen([]);
        }}
      />
      <PetitionTable search={search} shown={columns} chosen={chosen} onChoose={setChosen} />
    </>
  );
}
