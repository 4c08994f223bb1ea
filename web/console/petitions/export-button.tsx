import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Space, Spin } from 'antd';
import { useState } from 'react';
import { answered, problemOf } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import type { ListSearch } from './list-search.ts';

interface Asked {
  readonly format: 'xlsx' | 'csv';
  /** 含信访人信息: for the head alone, and on the access log. */
  readonly persons?: true;
}

const FILES: Readonly<Record<string, Asked>> = {
  xlsx: { format: 'xlsx' },
  csv: { format: 'csv' },
  persons: { format: 'xlsx', persons: true },
};

/** 导出: exactly the list that is shown, written in the background; the file is there for a while and fetched by whoever asked for it. */
export function ExportButton({ search }: { readonly search: ListSearch }) {
  const { api } = useConsole();
  const { me } = useDesk();
  const [id, setId] = useState<string>();
  const ask = useMutation({
    mutationFn: (asked: Asked) =>
      answered(api.POST('/api/staff/exports', { body: { register: 'petitions', ...asked, filters: { ...search } } })),
    onSuccess: (answer) => {
      setId(answer.id);
    },
  });
  const { data, error } = useQuery({
    queryKey: ['export', id],
    queryFn: () => answered(api.GET('/api/staff/exports/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    // Asked again until it is there.
    refetchInterval: ({ state }) => (state.data?.state === 'READY' ? false : 1_000),
  });
  const trouble = ask.error ?? error;
  return (
    <Space wrap>
      <Dropdown
        menu={{
          items: [
            { key: 'xlsx', label: 'Excel（.xlsx）' },
            { key: 'csv', label: 'CSV' },
            ...(me.roles.includes('head') ? [{ key: 'persons', label: 'Excel，含信访人信息（记入查阅记录）' }] : []),
          ],
          onClick: ({ key }) => {
            const asked = FILES[key];
            if (asked !== undefined) ask.mutate(asked);
          },
        }}
        trigger={['click']}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={ask.isPending}>
          导出本列表
        </Button>
      </Dropdown>
      <span aria-live="polite">
        {data !== undefined && data.state !== 'READY' && (
          <>
            <Spin size="small" /> 正在写出，已写{data.rows}行
          </>
        )}
        {data?.state === 'READY' && data.url !== undefined && (
          <a href={data.url} download={data.fileName}>
            下载 {data.fileName}（{data.rows}行）
          </a>
        )}
      </span>
      {trouble !== null && <Alert type="error" showIcon title={problemOf(trouble).title} />}
    </Space>
  );
}
