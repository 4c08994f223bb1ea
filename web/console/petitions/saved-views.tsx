import { DownOutlined, LayoutOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { answered, problemOf, type Schemas } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';
import { type ListSearch, readListSearch } from './list-search.ts';

type Views = Schemas['SavedViews'];
const KEY = ['views'];

interface SavedViewsProps {
  readonly search: ListSearch;
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** 我的视图: a list with its filters and columns under a name of my own; whichever machine I sit at has them. */
export function SavedViews({ search, columns, onColumns }: SavedViewsProps) {
  const { api } = useConsole();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [naming, setNaming] = useState<string>();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => answered(api.GET('/api/staff/views')) });
  const save = useMutation({
    mutationFn: (views: Views['views']) =>
      answered(api.POST('/api/staff/views', { body: { version: data?.version ?? 0, views } })),
    onSuccess: (saved) => {
      queries.setQueryData(KEY, saved);
    },
    onError: (error) => {
      void message.error(problemOf(error).title);
      // Kept on another machine meanwhile: shown as it is there.
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const views = data?.views ?? [];
  const open = ({ filters = {}, columns: shown }: Views['views'][number]): void => {
    if (shown !== undefined) onColumns(shown);
    void navigate({ to: '/petitions', search: readListSearch(filters) });
  };
  const keep = (): void => {
    const name = naming?.trim() ?? '';
    if (name === '') return;
    const filters = Object.fromEntries(
      Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    );
    save.mutate([...views.filter((view) => view.name !== name), { name, filters, columns: [...columns] }]);
    setNaming(undefined);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...views.map((view) => ({
              key: view.name,
              label: view.name,
              onClick: () => {
                open(view);
              },
            })),
            ...(views.length === 0 ? [] : [{ type: 'divider' as const }]),
            {
              key: '+',
              label: '把现在的列表存为视图……',
              onClick: () => {
                setNaming('');
              },
            },
            ...(views.length === 0
              ? []
              : [
                  {
                    key: '-',
                    label: '删去视图',
                    children: views.map(({ name }) => ({
                      key: `-${name}`,
                      label: name,
                      onClick: () => {
                        save.mutate(views.filter((view) => view.name !== name));
                      },
                    })),
                  },
                ]),
          ],
        }}
      >
        <Button icon={<LayoutOutlined aria-hidden />} loading={save.isPending}>
          我的视图 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Modal
        open={naming !== undefined}
        title="存为视图"
        okText="保存"
        cancelText="取消"
        onOk={keep}
        onCancel={() => {
          setNaming(undefined);
        }}
        destroyOnHidden
      >
        <Input
          autoFocus
          aria-label="视图名称"
          placeholder="视图名称，如：本周到期的来访"
          maxLength={30}
          value={naming ?? ''}
          onChange={({ target }) => {
            setNaming(target.value);
          }}
          onPressEnter={keep}
        />
      </Modal>
    </>
  );
}
