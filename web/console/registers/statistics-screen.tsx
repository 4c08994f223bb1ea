import { useQuery } from '@tanstack/react-query';
import { Select, Spin, Statistic, Table } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { answered, type Schemas } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';

// The charts weigh more than everything else together: fetched when somebody looks at figures.
const Bars = lazy(() => import('./bars.tsx'));

type Counted = Schemas['Statistics']['byChannel'];

/** 统计: the figures of a year, each as a chart and as the table beside it. */
export function StatisticsScreen() {
  const { api } = useConsole();
  const { today } = useDesk();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const { data, error } = useQuery({
    queryKey: ['statistics', year],
    queryFn: () => answered(api.GET('/api/staff/statistics', { params: { query: { year, format: 'json' } } })),
  });
  return (
    <>
      <ScreenTitle title="统计">
        <Select
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={[0, 1, 2, 3].map((back) => ({ value: String(thisYear - back), label: `${thisYear - back}年` }))}
        />
      </ScreenTitle>
      {error !== null && <Trouble error={error} />}
      {data === undefined && error === null && <Spin className="waiting" />}
      {data !== undefined && typeof data !== 'string' && <Figures figures={data} />}
    </>
  );
}

function Figures({ figures }: { readonly figures: Schemas['Statistics'] }) {
  const { petitions, transferred, assigned, supervised, joint, medianDaysToAnswer, asOf, byMonth, duties, ratings } =
    figures;
  return (
    <>
      {asOf !== undefined && <p className="soft">截至{asOf}，每日清晨更新</p>}
      <div className="heads">
        <Statistic title="登记" value={petitions} suffix="件" />
        <Statistic title="转送" value={transferred} suffix="件" />
        <Statistic title="交办" value={assigned} suffix="件" />
        <Statistic title="提请督办" value={supervised} suffix="件" />
        <Statistic title="联名" value={joint} suffix="件" />
        {medianDaysToAnswer !== undefined && (
          <Statistic title="答复用时（中位数）" value={medianDaysToAnswer} suffix="天" />
        )}
      </div>
      <Beside
        title="按月"
        counted={byMonth.map(({ month, count }) => ({ code: month, title: { zh: month, en: month }, count }))}
      />
      <Beside title="按信访形式" counted={figures.byChannel} />
      <Beside title="按类别" counted={figures.byCategory} />
      <Beside title="按内容" counted={figures.byContentClass} />
      <Beside title="对本机关的评价" counted={ratings.office} />
      <h2>期限</h2>
      <Table<(typeof duties)[number]>
        size="small"
        rowKey="kind"
        pagination={false}
        dataSource={duties}
        columns={[
          { title: '期限', key: 'title', render: (_, { title }) => title.zh },
          { title: '按期', dataIndex: 'onTime' },
          { title: '逾期', dataIndex: 'late' },
          { title: '进行中', dataIndex: 'running' },
          {
            title: '按期率',
            key: 'rate',
            render: (_, { percentOnTime }) => (percentOnTime === undefined ? '—' : `${percentOnTime}%`),
          },
          {
            title: '用时（中位数）',
            key: 'median',
            render: (_, { medianDays }) => (medianDays === undefined ? '—' : `${medianDays}天`),
          },
        ]}
      />
    </>
  );
}

function Beside({ title, counted }: { readonly title: string; readonly counted: Counted }) {
  const rows = counted.filter(({ count }) => count > 0);
  if (rows.length === 0) return null;
  return (
    <section className="beside">
      <h2>{title}</h2>
      <div>
        <Suspense fallback={<Spin />}>
          <Bars title={title} rows={rows.map(({ title: name, count }) => ({ name: name.zh, count }))} />
        </Suspense>
        <Table<Counted[number]>
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={rows}
          columns={[
            { title, key: 'title', render: (_, { title: name }) => name.zh },
            { title: '件数', dataIndex: 'count', align: 'right' },
          ]}
        />
      </div>
    </section>
  );
}
