import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select, Space } from 'antd';
import { CATEGORIES, CHANNELS, SPECIAL_GROUNDS } from '../../../shared/petition/codes.ts';
import { STATUS_TITLES } from '../../../shared/petition/course.ts';
import { useDesk } from '../api/queries.ts';
import { type Filter, FILTERS, type ListSearch } from './list-search.ts';

/** 筛选: every choice is in the address at once. */
export function ListFilters({
  search,
  to = '/petitions',
}: {
  readonly search: ListSearch;
  readonly to?: '/petitions' | '/registers';
}) {
  const { staff, contentClasses } = useDesk();
  const navigate = useNavigate();
  const set = (name: Filter, value: string | undefined): void => {
    const { [name]: _, ...rest } = search;
    void navigate({
      to,
      search: value === undefined || value === '' ? rest : { ...rest, [name]: value },
      replace: true,
    });
  };
  const picks = (name: Filter, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      key={name}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={label}
      placeholder={label}
      className="filter"
      value={search[name]?.split(',') ?? []}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(values: string[]) => {
        set(name, values.join(','));
      }}
    />
  );
  const day = (name: Filter, label: string) => (
    <Input
      type="date"
      aria-label={label}
      value={search[name] ?? ''}
      onChange={({ target }) => {
        set(name, target.value);
      }}
    />
  );
  const span = (label: string, from: Filter, to: Filter) => (
    <span className="filter-day" role="group" aria-label={label}>
      {label}
      {day(from, `${label}从`)}至{day(to, `${label}至`)}
    </span>
  );
  const narrowed = FILTERS.some((name) => search[name] !== undefined);
  return (
    <Space wrap className="filters" role="search" aria-label="筛选">
      {picks('status', '状态', titled(STATUS_TITLES))}
      {picks('category', '类别', titled(CATEGORIES))}
      {picks(
        'contentClass',
        '内容分类',
        contentClasses.map((value) => ({ value, label: value })),
      )}
      {picks('channel', '信访形式', titled(CHANNELS))}
      {picks('special', '特事事由', titled(SPECIAL_GROUNDS))}
      <Select
        allowClear
        aria-label="承办人"
        placeholder="承办人"
        className="filter"
        value={search.handler ?? null}
        options={[{ value: 'me', label: '本人' }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(value: string | null) => {
          set('handler', value ?? undefined);
        }}
      />
      {span('期限', 'dueFrom', 'dueTo')}
      {span('收到', 'receivedFrom', 'receivedTo')}
      {narrowed && (
        <Button
          onClick={() =>
            void navigate({ to, search: search.queue === undefined ? {} : { queue: search.queue }, replace: true })
          }
        >
          清除筛选
        </Button>
      )}
    </Space>
  );
}

function titled(table: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] {
  return Object.entries(table).map(([value, { zh }]) => ({ value, label: zh }));
}
