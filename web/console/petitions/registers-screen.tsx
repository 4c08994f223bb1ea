import { getRouteApi } from '@tanstack/react-router';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { ExportButton } from './export-button.tsx';
import { ListFilters } from './list-filters.tsx';
import { PetitionTable } from './petition-table.tsx';

const route = getRouteApi('/shell/registers');

/** 台账: every matter that was ever registered, by the day of receipt, narrowed as the address says, and exported as it is shown. */
export function RegistersScreen() {
  const search = route.useSearch();
  const shown = { ...search, queue: 'register' as const };
  return (
    <>
      <ScreenTitle title="信访台账">
        <ExportButton key={JSON.stringify(shown)} search={shown} />
      </ScreenTitle>
      <ListFilters search={search} to="/registers" />
      <PetitionTable key={JSON.stringify(shown)} search={shown} />
    </>
  );
}
