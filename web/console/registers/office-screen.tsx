import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Form, Input, InputNumber, Radio, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { answered, problemOf, type Schemas } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { shortDay, weekdayOf } from '../words/days.ts';
import { OwnCalendar } from './own-calendar.tsx';
import { rolesInWords } from '../words/roles.ts';

type Rule = Schemas['Desk']['rules']['clocks'][number];

const HOLDERS: Readonly<Record<Rule['holder'], string>> = {
  OFFICE: '本机关',
  AUTHORITY: '有权机关',
  PETITIONER: '信访人',
};
const UNITS: Readonly<Record<Rule['unit'], string>> = { CALENDAR: '日', WORKING: '个工作日' };

/** 日历与规则: by which rules and holidays every date here is counted, and what a change of a rule would make of one. */
export function OfficeScreen() {
  const { office, superior, staff } = useDesk();
  return (
    <>
      <ScreenTitle title="日历与规则" />
      <Tabs
        items={[
          { key: 'rules', label: '期限规则', children: <Rules /> },
          { key: 'try', label: '期限试算', children: <TryRule /> },
          { key: 'calendar', label: '放假安排', children: <Calendar /> },
          { key: 'own', label: '我的日历', children: <OwnCalendar /> },
          {
            key: 'office',
            label: '本机关',
            children: (
              <>
                <Descriptions
                  size="small"
                  column={1}
                  items={[
                    { key: 'name', label: '名称', children: office.name.zh },
                    { key: 'address', label: '地址', children: office.address },
                    { key: 'phone', label: '电话', children: `${office.phone}；监督电话 ${office.supervisionPhone}` },
                    { key: 'open', label: '开放时间', children: office.openingTimes.zh },
                    { key: 'superior', label: '上级机关', children: superior },
                  ]}
                />
                <h2>工作人员</h2>
                <ul className="plain">
                  {staff.map(({ id, name, roles }) => (
                    <li key={id}>
                      {name}　{rolesInWords(roles)} <span className="soft">{id}</span>
                    </li>
                  ))}
                </ul>
                <p className="soft">这些内容写在本机关的配置文件里，由运维人员更改、预览后部署。</p>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Rules() {
  const { rules } = useDesk();
  return (
    <>
      <p>
        {rules.title}；延长办理期限最多{rules.longestExtension}日。
      </p>
      <Table<Rule>
        size="small"
        rowKey="kind"
        pagination={false}
        dataSource={rules.clocks}
        columns={[
          { title: '期限', key: 'title', render: (_, { title }) => title.zh },
          {
            title: '谁的期限',
            key: 'holder',
            render: (_, { holder, nature }) => `${HOLDERS[holder]}${nature === 'WINDOW' ? '（权利）' : ''}`,
          },
          { title: '长度', key: 'length', render: (_, { length, unit }) => `${length}${UNITS[unit]}` },
          {
            title: '提前提醒',
            key: 'near',
            render: (_, { nearDue }) => (nearDue.length === 0 ? '—' : `剩${nearDue.join('、')}日时`),
          },
          { title: '依据', key: 'basis', render: (_, { basis }) => <span className="basis">{basis.join('、')}</span> },
        ]}
      />
    </>
  );
}

interface Asked {
  readonly from: string;
  readonly days: number;
  readonly unit: 'CALENDAR' | 'WORKING';
}

/** A period that is or might become a rule, from a day: its last day, and how it was reached. */
function TryRule() {
  const { api } = useConsole();
  const { today, rules } = useDesk();
  const [asked, setAsked] = useState<Asked>({ from: today, days: 15, unit: 'CALENDAR' });
  const ready = /^\d{4}-\d\d-\d\d$/.test(asked.from) && asked.days >= 1;
  const { data, error } = useQuery({
    queryKey: ['due-date', asked],
    queryFn: () => answered(api.POST('/api/due-dates', { body: asked })),
    enabled: ready,
  });
  return (
    <>
      <Form layout="inline" className="gap">
        <Form.Item label="起算日（当日不计入）">
          <Input
            type="date"
            value={asked.from}
            onChange={({ target }) => {
              setAsked({ ...asked, from: target.value });
            }}
          />
        </Form.Item>
        <Form.Item label="天数">
          <InputNumber
            min={1}
            max={366}
            value={asked.days}
            onChange={(days) => {
              if (days !== null) setAsked({ ...asked, days });
            }}
          />
        </Form.Item>
        <Form.Item label="计日方式">
          <Radio.Group
            value={asked.unit}
            onChange={({ target }) => {
              setAsked({ ...asked, unit: target.value === 'WORKING' ? 'WORKING' : 'CALENDAR' });
            }}
            options={[
              { value: 'CALENDAR', label: '自然日' },
              { value: 'WORKING', label: '工作日' },
            ]}
          />
        </Form.Item>
      </Form>
      {error !== null && <Alert type="error" showIcon title={problemOf(error).title} />}
      {data !== undefined && (
        <section aria-live="polite" className="explained">
          <p className="result">
            {data.due} {weekdayOf(data.due)}
            {data.provisional && <Tag color="warning">暂定</Tag>}
          </p>
          {data.explanation.zh.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="basis">依据：{data.basis.join('、')}</p>
        </section>
      )}
      <p className="soft">
        现行规则：{rules.clocks.map(({ title, length, unit }) => `${title.zh}${length}${UNITS[unit]}`).join('，')}
        。改变规则只对改变之后收到的信访事项有效，运维人员部署前可以对全部在办事项预演。
      </p>
    </>
  );
}

function Calendar() {
  const { calendar, today } = useDesk();
  return (
    <>
      {calendar.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={`${calendar.missing.join('、')}年放假通知尚未载入：跨入该年的期限为暂定，载入后逐件核定，由人确认。`}
        />
      )}
      {calendar.notices.toReversed().map(({ year, title, holidays, makeUpWorkdays }) => (
        <section key={year}>
          <h2>{title}</h2>
          <p>
            放假：
            {holidays.map(({ name, from, to }) => `${name}（${shortDay(from)}至${shortDay(to)}）`).join('，')}
          </p>
          <p>调休上班：{makeUpWorkdays.map((day) => `${shortDay(day, today)} ${weekdayOf(day)}`).join('，')}</p>
        </section>
      ))}
    </>
  );
}
