import { queryOptions, useQuery } from '@tanstack/react-query';
import { useConsole } from '../app/console-context.ts';
import { type Api, answered, type Schemas } from './client.ts';

export type Desk = Schemas['Desk'];
export type Entry = Schemas['QueuePage']['petitions'][number];
export type File = Schemas['File'];
export type Clock = Schemas['Clock'];

/** Keys by which answers are kept, and thrown away together when a step was taken. */
export const KEYS = {
  desk: ['desk'],
  petitions: ['petitions'],
  file: (no: string) => ['petitions', no],
  leads: ['leads'],
  complaints: ['complaints'],
  integrity: ['integrity'],
  reception: ['reception'],
} as const;

export function deskQuery(api: Api) {
  return queryOptions({
    queryKey: KEYS.desk,
    queryFn: () => answered(api.GET('/api/staff/office')),
    staleTime: 60_000,
  });
}

/** 本机关: me, my colleagues, the rules. The shell waits for it, so that every screen below has it. */
export function useDesk(): Desk {
  const { api } = useConsole();
  const { data } = useQuery(deskQuery(api));
  if (data === undefined) throw new Error('the shell shows no screen before the desk is known');
  return data;
}

export function useFile(no: string) {
  const { api } = useConsole();
  return useQuery({
    queryKey: KEYS.file(no),
    queryFn: () => answered(api.GET('/api/staff/petitions/{no}', { params: { path: { no } } })),
  });
}

/** A colleague by name; an id that is not on the roster any more says itself. */
export function useNameOf(): (id: string) => string {
  const { staff } = useDesk();
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
