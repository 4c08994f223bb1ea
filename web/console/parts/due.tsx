import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { daysUntil, shortDay, weekdayOf } from '../words/days.ts';

interface DueProps {
  readonly due: string;
  readonly today: string;
  /** 暂定: the year's official notice is not loaded. */
  readonly provisional?: boolean;
}

/** A last day as people read it: how long there is left, in words, with a sign and a colour. 还剩3天（11月28日）. */
export function Due({ due, today, provisional = false }: DueProps) {
  const left = daysUntil(due, today);
  const [tone, Sign, words] =
    left < 0
      ? (['late', ExclamationCircleFilled, `已超期${-left}天`] as const)
      : left === 0
        ? (['now', WarningFilled, '今日到期'] as const)
        : left <= 3
          ? (['soon', ClockCircleOutlined, `还剩${left}天`] as const)
          : (['calm', ClockCircleOutlined, `还剩${left}天`] as const);
  const day = `${shortDay(due, today)}`;
  return (
    <Tooltip title={`${due} ${weekdayOf(due)}${provisional ? '，暂定：该年放假通知尚未公布' : ''}`}>
      <span className={`due ${tone}`}>
        <Sign aria-hidden /> {words}（{day}
        {provisional && '，暂定'}）
      </span>
    </Tooltip>
  );
}
