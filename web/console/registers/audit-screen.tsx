import { useQuery } from '@tanstack/react-query';
import { Input, Table } from 'antd';
import { useState } from 'react';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { answered, type Schemas } from '../api/client.ts';
import { useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { moment } from '../words/days.ts';

type Look = Schemas['AccessLog']['looks'][number];

/** 查阅记录 (R-X7): who looked at a petition and its persons, when. Asking is itself put on record. */
export function AuditScreen() {
  const { api } = useConsole();
  const nameOf = useNameOf();
  const [no, setNo] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: ['access', no],
    queryFn: () => answered(api.GET('/api/staff/petitions/{no}/access', { params: { path: { no: no ?? '' } } })),
    enabled: no !== undefined,
  });
  return (
    <>
      <ScreenTitle title="查阅记录" />
      <p>每次查看信访事项及信访人信息都有记录；查看本页也会记录在案。</p>
      <Input.Search
        className="search"
        aria-label="信访事项编号"
        placeholder="信访事项编号"
        enterButton="查看"
        status={wrong ? 'error' : ''}
        onSearch={(text) => {
          const read = readPetitionNumber(text);
          setWrong(read === undefined);
          setNo(read);
        }}
      />
      {wrong && <p className="late">编号有误：编号为10位数字，最后一位用于校验，请核对</p>}
      {error !== null && <Trouble error={error} />}
      {no !== undefined && error === null && (
        <Table<Look>
          size="small"
          className="gap"
          rowKey={({ at, by }) => at + by}
          loading={isFetching}
          dataSource={data?.looks ?? []}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            { title: '时间', key: 'at', render: (_, { at }) => moment(at) },
            { title: '查阅人', key: 'by', render: (_, { by }) => nameOf(by) },
            {
              title: '内容',
              key: 'what',
              render: (_, look) => kindOf(look),
            },
          ]}
        />
      )}
    </>
  );
}

/** What was looked at: the file, something in it, or a line that a search or an export brought. */
function kindOf({ attachment, foundBy, exported }: Look): string {
  if (exported !== undefined) return '在导出的台账中';
  if (foundBy !== undefined) return foundBy === 'name' ? '按姓名查到' : '按电话查到';
  return attachment === undefined ? '办件详情' : '附件';
}
