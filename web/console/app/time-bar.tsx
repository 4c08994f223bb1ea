import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useDesk } from '../api/queries.ts';
import { moment, weekdayOf } from '../words/days.ts';

const STRIDES: readonly (readonly [string, string])[] = [
  ['PT1H', '1小时'],
  ['P1D', '1天'],
  ['P3D', '3天'],
  ['P1W', '1周'],
];

/** 演示时钟: on one machine time may be moved, to see reminders arrive. Never deployed. */
export default function TimeBar() {
  const { now, today } = useDesk();
  const queries = useQueryClient();
  const [moving, setMoving] = useState(false);
  const [mails, setMails] = useState<number>();
  const advance = async (by: string): Promise<void> => {
    setMoving(true);
    try {
      const before = await countMails();
      await fetch('/_local/clock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance: by }),
      });
      setMails((await countMails()) - before);
      await queries.invalidateQueries();
    } finally {
      setMoving(false);
    }
  };
  return (
    <div className="time-bar" role="region" aria-label="演示时钟">
      <span>
        演示时钟 {moment(now)}（{weekdayOf(today)}）
      </span>
      <Space size={4}>
        {STRIDES.map(([by, words]) => (
          <Button key={by} size="small" disabled={moving} onClick={() => void advance(by)}>
            前进{words}
          </Button>
        ))}
      </Space>
      <span aria-live="polite">
        {moving && '正在办理到时的提醒……'}
        {!moving && mails !== undefined && `期间发出${mails}封邮件 `}
      </span>
      <a href="/_local" target="_blank" rel="noreferrer">
        信箱
      </a>
      <a href="/" target="_blank" rel="noreferrer">
        居民页面
      </a>
    </div>
  );
}

async function countMails(): Promise<number> {
  const answer = await fetch('/_local/mail');
  const mails: unknown = await answer.json();
  return Array.isArray(mails) ? mails.length : 0;
}
