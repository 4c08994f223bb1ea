import { useInfiniteQuery } from '@tanstack/react-query';
import { answered } from '../api/client.ts';
import { KEYS } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import type { ListSearch } from './list-search.ts';

/** A list, page after page, as the service has it: sorted and narrowed there, so that a hundred thousand open as fast as ten. */
export function useList(search: ListSearch, limit = 100) {
  const { api } = useConsole();
  return useInfiniteQuery({
    queryKey: [...KEYS.petitions, 'list', search, limit],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/staff/petitions', {
          params: { query: { ...queryOf(search), limit, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
  });
}

// The address's words are the query's; what is none of them the service refuses, and says so.
function queryOf(search: ListSearch): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
