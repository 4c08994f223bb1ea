import { useQuery } from '@tanstack/react-query';
import { Select, Table } from 'antd';
import { useState } from 'react';
import { periodBefore, periodOf } from '../../../shared/integrity/period.ts';
import { answered, type Schemas } from '../api/client.ts';
import { KEYS, useDesk, useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { stepsOf } from '../steps/declared.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { dateIn, shortDay } from '../words/days.ts';

/** 廉洁登记: my own declarations and gifts; for whoever oversees, who has declared in a quarter and who has not. */
export function IntegrityScreen() {
  const { me, oversees } = useDesk();
  return (
    <>
      <ScreenTitle title="廉洁登记">
        <StepButtons steps={stepsOf('integrity', me.roles)} />
      </ScreenTitle>
      <Own />
      {(oversees || me.roles.includes('leader')) && <OfPeriod />}
    </>
  );
}

function Own() {
  const { api } = useConsole();
  const { me, today } = useDesk();
  const { data, error } = useQuery({
    queryKey: [...KEYS.integrity, 'own', me.id],
    queryFn: () => answered(api.GET('/api/staff/integrity', { params: { query: { officer: me.id } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  if (data === undefined || !('declarations' in data)) return null;
  return (
    <section>
      <h2>本人申报</h2>
      <Table<(typeof data)['declarations'][number]>
        size="small"
        rowKey="period"
        pagination={false}
        dataSource={data.declarations}
        locale={{ emptyText: '还没有申报' }}
        columns={[
          { title: '申报期', dataIndex: 'period' },
          { title: '日期', key: 'on', render: (_, { on }) => shortDay(on, today) },
          {
            title: '收到的馈赠或者宴请',
            key: 'offers',
            render: (_, { offers }) =>
              offers.length === 0
                ? '无'
                : offers.map(({ kindTitle, outcomeTitle }) => `${kindTitle.zh}（${outcomeTitle.zh}）`).join('、'),
          },
        ]}
      />
      <Gifts gifts={data.gifts} />
    </section>
  );
}

function OfPeriod() {
  const { api } = useConsole();
  const { today } = useDesk();
  const nameOf = useNameOf();
  const now = periodOf(dateIn(today));
  const periods = [now];
  for (let back = 0; back < 7; back += 1) periods.push(periodBefore(periods.at(-1) ?? now));
  const [period, setPeriod] = useState(now);
  const { data, error } = useQuery({
    queryKey: [...KEYS.integrity, period],
    queryFn: () => answered(api.GET('/api/staff/integrity', { params: { query: { period } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  return (
    <section>
      <h2>
        本季申报情况{' '}
        <Select aria-label="申报期" value={period} onChange={setPeriod} options={periods.map((value) => ({ value }))} />
      </h2>
      {data !== undefined && 'missing' in data && (
        <>
          <p>
            已申报{data.declared.length}人；尚未申报：
            {data.missing.length === 0 ? '无' : data.missing.map(nameOf).join('、')}
          </p>
          <Gifts gifts={data.gifts} />
        </>
      )}
    </section>
  );
}

type Gift = Schemas['IntegrityRegister']['gifts'][number];

function Gifts({ gifts }: { readonly gifts: readonly Gift[] }) {
  const { today } = useDesk();
  const nameOf = useNameOf();
  return (
    <Table<Gift>
      size="small"
      rowKey={({ staff, seq }) => `${staff}${seq}`}
      pagination={false}
      dataSource={[...gifts]}
      title={() => '礼品、礼金登记'}
      locale={{ emptyText: '没有登记' }}
      columns={[
        { title: '工作人员', key: 'staff', render: (_, { staff }) => nameOf(staff) },
        { title: '日期', key: 'on', render: (_, { offeredOn }) => shortDay(offeredOn, today) },
        { title: '处理', key: 'outcome', render: (_, { outcomeTitle }) => outcomeTitle.zh },
        { title: '估值（元）', dataIndex: 'value' },
        { title: '见证人', key: 'witness', render: (_, { witness }) => nameOf(witness) },
      ]}
    />
  );
}
