import { Alert, Button, Checkbox, Collapse, Form, Input, Radio, Space } from 'antd';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CHANNELS } from '../../../shared/petition/codes.ts';
import { problemOf } from '../api/client.ts';
import type { StepAnswer } from '../api/take-step.ts';
import { useDesk } from '../api/queries.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { stepNamed } from '../steps/declared.ts';
import { fieldsOf } from '../steps/field-schema.ts';
import { inputFrom } from '../steps/form-values.ts';
import { ProblemSaid } from '../steps/problem-said.tsx';
import { StepFields } from '../steps/step-fields.tsx';
import { useStep } from '../steps/use-step.ts';
import { SlipButton } from './slip.tsx';

/** What the screen asks by itself, in the order in which a visitor tells it; the rest of the step's fields stand below. */
const ASKED = new Set([
  'channel',
  'petitioner',
  'anonymous',
  'subject',
  'statement',
  'request',
  'place',
  'onTheSpot',
  'confirmedByPetitioner',
  'receivedOn',
]);

/** 登记来访 (R1, R-X1): in under a minute, keys alone: Tab goes on, Ctrl + Enter submits, the slip is one key away. */
export function RegisterScreen() {
  const { me } = useDesk();
  const [done, setDone] = useState<StepAnswer>();
  const [form, setForm] = useState(1);
  if (!me.roles.includes('receiver')) {
    return <Alert type="info" showIcon title="登记来访由接待人员办理" />;
  }
  return (
    <>
      <ScreenTitle title="登记来访" />
      {done === undefined ? (
        <RegisterForm key={form} onDone={setDone} />
      ) : (
        <Registered
          answer={done}
          onNext={() => {
            setDone(undefined);
            setForm(form + 1);
          }}
        />
      )}
    </>
  );
}

function RegisterForm({ onDone }: { readonly onDone: (answer: StepAnswer) => void }) {
  const { today, rules } = useDesk();
  const step = stepNamed('register');
  const fields = useMemo(() => (step === undefined ? [] : fieldsOf(step.input)), [step]);
  const rest = fields.filter(({ name }) => !ASKED.has(name));
  const [form] = Form.useForm<Record<string, unknown>>();
  const { mutate, isPending, error } = useStep(onDone);
  const problem = error === null ? undefined : problemOf(error);
  const summary = useRef<HTMLDivElement>(null);
  const [moreOpen, setMoreOpen] = useState(false);
  const anonymous = Form.useWatch('anonymous', form) === true;
  const channel: unknown = Form.useWatch('channel', form);
  const told: unknown = Form.useWatch(['onTheSpot', 'told'], form);
  const onTheSpot = channel === 'VISIT' || channel === 'CALL' || channel === undefined;
  useEffect(() => {
    const errors = problem?.errors ?? [];
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    form.setFields(
      errors
        .filter(({ field }) => field !== '')
        .map(({ field, message }) => ({ name: field.split('.'), errors: [message.split(' / ')[0] ?? message] })),
    );
    if (errors.some(({ field }) => rest.some(({ name }) => field.split('.')[0] === name))) setMoreOpen(true);
    if (problem !== undefined) summary.current?.focus();
  }, [problem, form, rest]);
  if (step === undefined) return null;
  const transfer = rules.clocks.find(({ kind }) => kind === 'transfer')?.length ?? 3;
  const notice = rules.clocks.find(({ kind }) => kind === 'notice')?.length ?? 15;
  const submit = (): void => {
    mutate({ step, input: inputFrom(fields, registerValues(form.getFieldsValue(true), onTheSpot)) });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="register"
      disabled={isPending}
      initialValues={{
        channel: 'VISIT',
        receivedOn: today,
        onTheSpot: {
          told: true,
          what: `已当场登记并告知：${transfer}日内转送有权处理的机关，${notice}日内书面告知办理情况`,
        },
      }}
      onFinish={submit}
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
      <div className="row">
        <Form.Item label="信访形式" name="channel">
          <Radio.Group
            options={(['VISIT', 'CALL', 'LETTER', 'ONLINE'] as const).map((value) => ({
              value,
              label: CHANNELS[value].zh,
            }))}
          />
        </Form.Item>
        <Form.Item label="收到日期" name="receivedOn">
          <Input type="date" className="day" />
        </Form.Item>
      </div>
      <div className="row">
        <Form.Item label="姓名（名称）" name={['petitioner', 'name']} className="grow">
          <Input autoFocus maxLength={50} disabled={anonymous} autoComplete="off" />
        </Form.Item>
        <Form.Item label="电话（可不填）" name={['petitioner', 'phone']} className="grow">
          <Input maxLength={25} disabled={anonymous} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item label="住址（可不填）" name={['petitioner', 'address']} className="grow wide">
          <Input maxLength={200} disabled={anonymous} autoComplete="off" />
        </Form.Item>
        <Form.Item label=" " name="anonymous" valuePropName="checked">
          <Checkbox>匿名</Checkbox>
        </Form.Item>
      </div>
      <div className="row">
        <Form.Item label="标题" name="subject" className="grow wide">
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item label="问题发生地（可不填）" name="place" className="grow">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item label="事实和理由（按来访人的话记录）" name="statement">
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item label="诉求（要求解决什么）" name="request">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      {onTheSpot && (
        <fieldset className="group">
          <legend>当场告知</legend>
          <Form.Item name={['onTheSpot', 'told']} label="是否当场告知了办理途径和期限">
            <Radio.Group
              options={[
                { value: true, label: '已当场告知' },
                { value: false, label: '未能当场告知' },
              ]}
            />
          </Form.Item>
          {told === false ? (
            <Form.Item name={['onTheSpot', 'reason']} label="未能当场告知的原因">
              <Input maxLength={200} />
            </Form.Item>
          ) : (
            <Form.Item name={['onTheSpot', 'what']} label="告知的内容">
              <Input maxLength={200} />
            </Form.Item>
          )}
        </fieldset>
      )}
      <Form.Item name="confirmedByPetitioner" valuePropName="checked">
        <Checkbox>记录已念给来访人听，经其核对无误</Checkbox>
      </Form.Item>
      <Collapse
        ghost
        activeKey={moreOpen ? ['more'] : []}
        onChange={(open) => {
          setMoreOpen(open.length > 0);
        }}
        items={[
          {
            key: 'more',
            label: '代为办理、群体来访、随附材料、补录原因、备注',
            forceRender: true,
            children: <StepFields fields={rest} />,
          },
        ]}
      />
      <Space className="form-end">
        <Button type="primary" htmlType="submit" loading={isPending} size="large">
          登记
        </Button>
        <span className="soft">Ctrl + Enter 提交</span>
      </Space>
      <p className="basis">依据：{step.basis.join('、')}</p>
    </Form>
  );
}

// What does not apply is not sent: somebody anonymous has no name, a letter is not told on the spot.
function registerValues(
  values: Readonly<Record<string, unknown>>,
  onTheSpot: boolean,
): Readonly<Record<string, unknown>> {
  const { petitioner, onTheSpot: spot, anonymous, confirmedByPetitioner, ...rest } = values;
  return {
    ...rest,
    ...(anonymous === true ? { anonymous } : { petitioner }),
    ...(onTheSpot ? { onTheSpot: withoutOther(spot) } : {}),
    ...(confirmedByPetitioner === true ? { confirmedByPetitioner } : {}),
  };
}

function withoutOther(spot: unknown): unknown {
  if (typeof spot !== 'object' || spot === null || !('told' in spot)) return spot;
  if (spot.told === false) return { told: false, ...('reason' in spot ? { reason: spot.reason } : {}) };
  return { told: true, ...('what' in spot ? { what: spot.what } : {}) };
}

function Registered({ answer, onNext }: { readonly answer: StepAnswer; readonly onNext: () => void }) {
  const { petitionNo = '', queryCode = '' } = answer;
  return (
    <section className="registered" aria-live="polite">
      <Alert type="success" showIcon title="已登记" description="请把编号和查询码交给来访人，打印接待回执最稳妥。" />
      <dl className="numbers">
        <div>
          <dt>编号</dt>
          <dd>{petitionNo}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>{queryCode.replace(/(\d{4})(?=\d)/g, '$1-')}</dd>
        </div>
      </dl>
      <Space wrap>
        <SlipButton no={petitionNo} autoFocus />
        <Link to="/petitions/$no" params={{ no: petitionNo }} className="ant-btn ant-btn-default like-button">
          打开办件
        </Link>
        <Button onClick={onNext}>再登记一件</Button>
      </Space>
    </section>
  );
}
