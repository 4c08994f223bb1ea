import { Button, Space } from 'antd';
import { useState } from 'react';
import type { StepForm } from '../../../shared/contracts/step-forms.ts';
import { StepDrawer } from './step-drawer.tsx';

interface StepButtonsProps {
  readonly steps: readonly StepForm[];
  readonly on?: string;
  readonly version?: number;
  readonly initial?: Readonly<Record<string, unknown>>;
  /** In front of the others, as what is proposed is. */
  readonly primary?: string;
}

/** Steps as buttons, each with its form behind it; nothing where there are none. */
export function StepButtons({ steps, on, version, initial, primary }: StepButtonsProps) {
  const [open, setOpen] = useState<StepForm>();
  if (steps.length === 0) return null;
  return (
    <>
      <Space wrap>
        {steps.map((step) => (
          <Button
            key={step.name}
            type={step.name === primary ? 'primary' : 'default'}
            onClick={() => {
              setOpen(step);
            }}
          >
            {step.title.zh}
          </Button>
        ))}
      </Space>
      {open !== undefined && (
        <StepDrawer
          key={open.name}
          step={open}
          {...(on === undefined ? {} : { on })}
          {...(version === undefined ? {} : { version })}
          {...(initial === undefined ? {} : { initial })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
