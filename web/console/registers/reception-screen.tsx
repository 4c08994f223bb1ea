import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Input, Space, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { HALVES } from '../../../shared/reception/half-days.ts';
import { weekOf } from '../../../shared/reception/week.ts';
import { answered, type Schemas } from '../api/client.ts';
import { KEYS, useDesk, useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { stepsOf } from '../steps/declared.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { dateIn, moment, shortDay, weekdayOf } from '../words/days.ts';

/** 接访与值班: who has booked for a day, who is on duty in a week and where nobody is, whose plate is whose. */
export function ReceptionScreen() {
  const { me, appointments } = useDesk();
  const receives = me.roles.some((role) => ['receiver', 'head', 'leader'].includes(role));
  const plates = me.roles.some((role) => ['head', 'admin'].includes(role));
  return (
    <>
      <ScreenTitle title="接访与值班" />
      <Tabs
        destroyOnHidden
        items={[
          { key: 'roster', label: '值班表', children: <RosterWeek /> },
          ...(receives
            ? [
                {
                  key: 'day',
                  label: '当日接访单',
                  children: appointments ? (
                    <DaySheet />
                  ) : (
                    <Empty description="本机关没有开放预约接访；不预约也可以来访" />
                  ),
                },
              ]
            : []),
          ...(plates ? [{ key: 'plates', label: '工作牌', children: <Plates /> }] : []),
        ]}
      />
    </>
  );
}

function RosterWeek() {
  const { api } = useConsole();
  const { today, me } = useDesk();
  const nameOf = useNameOf();
  const [from, setFrom] = useState(dateIn(today));
  const week = weekOf(from);
  const { data, error } = useQuery({
    queryKey: [...KEYS.reception, 'roster', week],
    queryFn: () => answered(api.GET('/api/staff/roster', { params: { query: { week } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  const gaps = data?.gaps ?? [];
  return (
    <>
      <Space wrap className="gap">
        <Button
          onClick={() => {
            setFrom(addDays(from, -7));
          }}
        >
          上一周
        </Button>
        <b>{week}</b>
        <Button
          onClick={() => {
            setFrom(addDays(from, 7));
          }}
        >
          下一周
        </Button>
        {data !== undefined && <StepButtons steps={stepsOf('roster', me.roles)} on={week} version={data.version} />}
      </Space>
      <Table<Schemas['Roster']['shifts'][number]>
        size="small"
        rowKey={({ day, half, post }) => `${day}${half}${post}`}
        pagination={false}
        loading={data === undefined}
        dataSource={data?.shifts ?? []}
        locale={{ emptyText: '本周没有安排' }}
        columns={[
          { title: '日期', key: 'day', render: (_, { day }) => `${shortDay(day, today)} ${weekdayOf(day)}` },
          { title: '时段', key: 'half', render: (_, { half }) => HALVES[half].zh },
          {
            title: '岗位',
            key: 'post',
            render: (_, { post }) => data?.posts.find(({ id }) => id === post)?.name.zh ?? post,
          },
          {
            title: '值班',
            key: 'who',
            render: (_, { onDuty }) => onDuty.map(({ name }) => name).join('、') || <span className="late">无人</span>,
          },
          {
            title: '到岗',
            key: 'presence',
            render: (_, { presences = [], attended }) =>
              presences.length === 0
                ? attended
                  ? '有人在岗'
                  : '—'
                : presences
                    .map(({ staff, from: since, until }) =>
                      [
                        nameOf(staff),
                        since === undefined ? '' : moment(since),
                        until === undefined ? '' : `至${moment(until)}`,
                      ].join(' '),
                    )
                    .join('；'),
          },
          {
            title: '空岗',
            key: 'gap',
            render: (_, shift) =>
              gaps
                .filter(({ day, half, post }) => day === shift.day && half === shift.half && post === shift.post)
                .map(({ kind, title }) => (
                  <Tag key={kind} color="error">
                    {title.zh}
                  </Tag>
                )),
          },
        ]}
      />
    </>
  );
}

function DaySheet() {
  const { api } = useConsole();
  const { today, me } = useDesk();
  const [day, setDay] = useState(today);
  const { data, error } = useQuery({
    queryKey: [...KEYS.reception, 'day', day],
    queryFn: () => answered(api.GET('/api/staff/day-sheet', { params: { query: { day } } })),
  });
  const steps = stepsOf('slot', me.roles);
  if (error !== null) return <Trouble error={error} />;
  return (
    <>
      <label className="filter-day gap">
        日期
        <Input
          type="date"
          value={day}
          onChange={({ target }) => {
            if (target.value !== '') setDay(target.value);
          }}
        />
      </label>
      {data?.slots.length === 0 && <Empty description="这一天没有安排接访" />}
      {(data?.slots ?? []).map((slot) => (
        <section key={slot.slot}>
          <h2>
            {slot.from ?? ''}—{slot.to ?? ''} {slot.receives?.zh ?? ''}
          </h2>
          <ul className="plain">
            {slot.bookings.map(({ place, statusTitle, petitionNo, special }) => (
              <li key={place}>
                第{place}位　{statusTitle.zh}　{petitionNo ?? ''} {special === true && <Tag color="error">特事</Tag>}
              </li>
            ))}
          </ul>
          <StepButtons steps={steps} on={slot.slot} version={slot.version} />
        </section>
      ))}
    </>
  );
}

function Plates() {
  const { api } = useConsole();
  const { me } = useDesk();
  const { data, error } = useQuery({
    queryKey: [...KEYS.reception, 'plates'],
    queryFn: () => answered(api.GET('/api/staff/plates', { params: { query: { format: 'json' } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  if (typeof data === 'string') return null;
  return (
    <>
      {data !== undefined && <StepButtons steps={stepsOf('plates', me.roles)} version={data.version} />}
      <Table<Schemas['Plates']['plates'][number]>
        size="small"
        rowKey="plateNo"
        pagination={false}
        loading={data === undefined}
        dataSource={data?.plates ?? []}
        locale={{ emptyText: '还没有制发工作牌' }}
        columns={[
          { title: '牌号', dataIndex: 'plateNo' },
          { title: '姓名', dataIndex: 'name' },
          { title: '岗位', key: 'post', render: (_, { postName }) => postName.zh },
          { title: '窗口', dataIndex: 'window' },
        ]}
      />
    </>
  );
}
