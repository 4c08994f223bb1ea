import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useDesk } from '../api/queries.ts';
import type { FieldKind, FieldSchema, NamedField } from './field-schema.ts';

type Path = readonly (string | number)[];

interface FieldsProps {
  readonly fields: readonly NamedField[];
  /** Inside a list: from the item on. */
  readonly path?: Path;
}

/** The fields of a group, each as its kind asks. */
export function StepFields({ fields, path = [] }: FieldsProps) {
  return fields.map(({ name, field, required }) => (
    <OneField key={name} field={field} required={required} path={[...path, name]} />
  ));
}

interface OneFieldProps {
  readonly field: FieldSchema;
  readonly required: boolean;
  readonly path: Path;
}

function OneField({ field, required, path }: OneFieldProps) {
  const { kind, title } = field;
  if (kind.is === 'group') {
    return (
      <fieldset className="group">
        <legend>
          {title}
          {!required && <span className="soft">（可不填）</span>}
        </legend>
        <StepFields fields={kind.fields.map((one) => ({ ...one, required: one.required && required }))} path={path} />
      </fieldset>
    );
  }
  if (kind.is === 'list' && !isPicked(kind.of.kind)) {
    return <ListField title={title} of={kind.of} required={required} path={path} />;
  }
  return (
    <Form.Item
      label={kind.is === 'yesNo' ? undefined : title}
      name={[...path]}
      required={required}
      {...(kind.is === 'yesNo' ? { valuePropName: 'checked' } : {})}
    >
      {controlOf(kind, title)}
    </Form.Item>
  );
}

/** Lists that are chosen from or typed one behind the other, in one control. */
function isPicked(kind: FieldKind): boolean {
  return kind.is === 'choice' || kind.is === 'text';
}

/** As many choices as are seen at one glance; more are looked for in a list. */
const RADIOS = 7;

function controlOf(kind: FieldKind, title: string) {
  switch (kind.is) {
    case 'text':
      if (kind.offers === 'staff') return <StaffSelect />;
      if (kind.offers === 'authority') return <AuthorityInput />;
      return kind.longest > 100 && !kind.oneLine ? (
        <Input.TextArea
          autoSize={{ minRows: kind.longest > 300 ? 4 : 2, maxRows: 14 }}
          showCount
          maxLength={kind.longest}
        />
      ) : (
        <Input maxLength={kind.longest} />
      );
    case 'day':
      return <Input type="date" className="day" />;
    case 'moment':
      return <Input type="datetime-local" className="day" />;
    case 'number':
      return (
        <InputNumber
          {...(kind.least === undefined ? {} : { min: kind.least })}
          {...(kind.most === undefined ? {} : { max: kind.most })}
          className="number"
        />
      );
    case 'yesNo':
      return <Checkbox>{title}</Checkbox>;
    case 'choice':
      return kind.choices.length <= RADIOS ? (
        <Radio.Group options={kind.choices.map(({ code, title: label }) => ({ value: code, label }))} />
      ) : (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          options={kind.choices.map(({ code, title: label }) => ({ value: code, label }))}
        />
      );
    case 'list':
      return <PickedList of={kind.of.kind} />;
    default:
      return null;
  }
}

interface Controlled<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

/** Several codes, colleagues or words in one control. */
function PickedList({ of, ...control }: { readonly of: FieldKind } & Controlled<string[]>) {
  const { staff, authorities } = useDesk();
  if (of.is === 'choice') {
    return (
      <Checkbox.Group {...control} options={of.choices.map(({ code, title }) => ({ value: code, label: title }))} />
    );
  }
  if (of.is === 'text' && of.offers === 'staff') {
    return (
      <Select
        mode="multiple"
        {...control}
        showSearch={{ optionFilterProp: 'label' }}
        options={staff.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
      />
    );
  }
  return (
    <Select
      mode="tags"
      {...control}
      tokenSeparators={['；', ';', '\n']}
      placeholder="逐项填写，每项后按回车"
      options={of.is === 'text' && of.offers === 'authority' ? authorities.map((name) => ({ value: name })) : []}
    />
  );
}

function StaffSelect(control: Controlled<string>) {
  const { staff } = useDesk();
  return (
    <Select
      {...control}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      options={staff.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
    />
  );
}

/** Those the district lists are offered; any other may be typed. */
function AuthorityInput(control: Controlled<string>) {
  const { authorities } = useDesk();
  return (
    <AutoComplete
      {...control}
      options={authorities.map((name) => ({ value: name }))}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) === true }}
    />
  );
}

interface ListFieldProps {
  readonly title: string;
  readonly of: FieldSchema;
  readonly required: boolean;
  readonly path: Path;
}

function ListField({ title, of, required, path }: ListFieldProps) {
  return (
    <fieldset className="group">
      <legend>
        {title}
        {!required && <span className="soft">（可不填）</span>}
      </legend>
      <Form.List name={[...path]}>
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }, at) => (
              <div className="list-item" key={key} role="group" aria-label={`${title} 第${at + 1}项`}>
                <div>
                  <ListItem of={of} name={name} />
                </div>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删去第${at + 1}项`}
                  onClick={() => {
                    remove(name);
                  }}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => {
                add();
              }}
            >
              添加一项
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function ListItem({ of, name }: { readonly of: FieldSchema; readonly name: number }) {
  if (of.kind.is === 'group') return <StepFields fields={of.kind.fields} path={[name]} />;
  return <OneField field={of} required path={[name]} />;
}
