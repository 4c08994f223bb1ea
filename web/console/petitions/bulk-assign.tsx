import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { problemOf } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { stepNamed } from '../steps/declared.ts';
import { useStep } from '../steps/use-step.ts';

interface BulkAssignProps {
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** 批量指定承办人: the one thing that is done with many at once, each an act of its own on its own record. Whatever was refused is said. */
export function BulkAssign({ chosen, onDone }: BulkAssignProps) {
  const { staff } = useDesk();
  const step = stepNamed('assign-handler');
  const [handler, setHandler] = useState<string>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [at, setAt] = useState<number>();
  const { mutateAsync } = useStep(() => undefined);
  if (step === undefined || (chosen.length === 0 && refused.length === 0)) return null;
  const assign = async (): Promise<void> => {
    if (handler === undefined) return;
    const failures: string[] = [];
    for (const [nth, no] of chosen.entries()) {
      setAt(nth + 1);
      await mutateAsync({ step, on: no, input: { handler } }).catch((error: unknown) => {
        failures.push(`${no}：${problemOf(error).title}`);
      });
    }
    setAt(undefined);
    setRefused(failures);
    onDone();
  };
  return (
    <div className="gap" role="region" aria-label="批量办理">
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          closable
          title={`${refused.length}件没有办理`}
          description={refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        />
      )}
      {chosen.length > 0 && (
        <Space wrap>
          <b>已选{chosen.length}件</b>
          <Select
            aria-label="承办人"
            placeholder="承办人"
            className="filter"
            value={handler ?? null}
            onChange={(value: string | null) => {
              setHandler(value ?? undefined);
            }}
            options={staff
              .filter(({ roles }) => roles.includes('handler'))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button
            type="primary"
            disabled={handler === undefined || at !== undefined}
            loading={at !== undefined}
            onClick={() => void assign()}
          >
            {at === undefined ? '指定承办人' : `正在办理第${at}件，共${chosen.length}件`}
          </Button>
          <Button onClick={onDone}>取消选择</Button>
        </Space>
      )}
    </div>
  );
}
