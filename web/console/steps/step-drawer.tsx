import { App, Alert, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import type { StepForm as Step } from '../../../shared/contracts/step-forms.ts';
import { problemOf } from '../api/client.ts';
import type { StepAnswer } from '../api/take-step.ts';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

interface StepDrawerProps {
  readonly step: Step;
  readonly on?: string;
  readonly version?: number;
  readonly also?: readonly string[];
  readonly initial?: Readonly<Record<string, unknown>>;
  /** A word above the form: what the matter warns of, what the step means. */
  readonly caution?: string;
  readonly onClose: () => void;
  readonly onDone?: (answer: StepAnswer) => void;
}

/**
 * A step over the screen it is taken from. Where somebody else was faster it says who did what when, keeps what was typed, and lets the
 * reader look at the file as it is now before going on.
 */
export function StepDrawer({ step, on, version, also, initial, caution, onClose, onDone }: StepDrawerProps) {
  const { message } = App.useApp();
  // Taken up when the form was opened: a newer one that arrives meanwhile is somebody else's act.
  const [seen, setSeen] = useState(version);
  const { mutate, error, isPending, reset } = useStep((answer) => {
    void message.success(`已办理「${step.title.zh}」`);
    onDone?.(answer);
    onClose();
  });
  const problem = error === null ? undefined : problemOf(error);
  const overtaken = problem?.code === 'OVERTAKEN';
  return (
    <Drawer
      // Out of the way while the record is asked; back, with everything in it, where it says no.
      open={!isPending}
      title={step.title.zh}
      size={640}
      onClose={onClose}
      mask={{ closable: false }}
    >
      {caution !== undefined && <Alert type="warning" showIcon title={caution} className="gap" />}
      {overtaken && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="gap"
          title={problem.title}
          description="您看到的已经不是最新情况。填写的内容都在，请看过最新情况后再决定。"
          action={
            <Space>
              <Button
                size="small"
                onClick={() => {
                  reset();
                  setSeen(version);
                }}
              >
                按最新情况继续
              </Button>
            </Space>
          }
        />
      )}
      <StepForm
        step={step}
        problem={overtaken ? undefined : problem}
        busy={isPending}
        onCancel={onClose}
        {...(initial === undefined ? {} : { initial })}
        onSubmit={(input) => {
          mutate({
            step,
            input,
            ...(on === undefined ? {} : { on }),
            ...(seen === undefined ? {} : { version: seen }),
            ...(also === undefined ? {} : { also }),
          });
        }}
      />
    </Drawer>
  );
}
