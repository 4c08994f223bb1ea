import { Button, Collapse, Form, Space } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StepForm as Step } from '../../../shared/contracts/step-forms.ts';
import type { Problem } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { fieldsOf, type NamedField } from './field-schema.ts';
import { inputFrom } from './form-values.ts';
import { chineseOf, ProblemSaid } from './problem-said.tsx';
import { StepFields } from './step-fields.tsx';

interface StepFormProps {
  readonly step: Step;
  /** What stands in the form at first: words of before, a choice that was made elsewhere. */
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly onSubmit: (input: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>) => void;
  readonly onCancel?: () => void;
}

/** What every step takes, and few need. */
const SELDOM: ReadonlySet<string> = new Set(['note', 'lateEntryReason']);

/**
 * A step's form, made from its declaration: fields, words, choices and limits. What the service refuses is said above and beside the
 * field; nothing typed is lost. Ctrl + Enter submits.
 */
export function StepForm({ step, initial, problem, busy, onSubmit, onCancel }: StepFormProps) {
  const { today } = useDesk();
  const [form] = Form.useForm<Record<string, unknown>>();
  const fields = useMemo(() => fieldsOf(step.input), [step]);
  const summary = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // At once, before anything has slid in: whoever works by keys is already typing.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([disabled]), textarea')?.focus({ preventScroll: true });
  }, []);
  const main = fields.filter(({ name }) => !SELDOM.has(name));
  const seldom = fields.filter(({ name }) => SELDOM.has(name));
  const [seldomOpen, setSeldomOpen] = useState(false);
  useEffect(() => {
    const errors = problem?.errors ?? [];
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    form.setFields(
      errors
        .filter(({ field }) => field !== '')
        .map(({ field, message }) => ({ name: pathOf(field), errors: [chineseOf(message)] })),
    );
    if (errors.some(({ field }) => SELDOM.has(field)) || problem?.code.startsWith('LATE') === true) setSeldomOpen(true);
    if (problem !== undefined) summary.current?.focus();
  }, [problem, form, fields]);
  const submit = (): void => {
    const values = form.getFieldsValue(true);
    onSubmit(inputFrom(fields, values), values);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required ? <span className="needed">（必填）</span> : <span className="soft">（可不填）</span>}
        </>
      )}
      initialValues={{ ...firstItems(fields), ...todays(fields, today), ...initial }}
      onFinish={submit}
      disabled={busy}
      scrollToFirstError
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <div ref={summary} tabIndex={-1} className="summary">
        {problem !== undefined && <ProblemSaid problem={problem} fields={fields} />}
      </div>
      <div ref={box}>
        <StepFields fields={main} />
      </div>
      {seldom.length > 0 && (
        <Collapse
          ghost
          activeKey={seldomOpen ? ['seldom'] : []}
          onChange={(open) => {
            setSeldomOpen(open.length > 0);
          }}
          items={[
            { key: 'seldom', label: '备注、补录原因', forceRender: true, children: <StepFields fields={seldom} /> },
          ]}
        />
      )}
      <Space className="form-end">
        {/* Without a turning wheel: the form is out of sight while the record is asked, and a wheel that stops unseen stays. */}
        <Button type="primary" htmlType="submit">
          {step.title.zh}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        <span className="soft">Ctrl + Enter 提交</span>
      </Space>
      <p className="basis">依据：{step.basis.join('、')}</p>
    </Form>
  );
}

/** A list of which something must be said begins with one item to fill in. */
function firstItems(fields: readonly NamedField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, field: { kind }, required }) =>
      required && kind.is === 'list' && kind.of.kind.is === 'group' ? [[name, [{}]]] : [],
    ),
  );
}

/** Days of the office's own acts are today, until somebody says otherwise. */
function todays(fields: readonly NamedField[], today: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, field, required }) => (required && field.kind.is === 'day' ? [[name, today]] : [])),
  );
}

function pathOf(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
