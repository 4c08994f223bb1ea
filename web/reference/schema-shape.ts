import { type Content, html, type Html } from '../resident/html.ts';
import { entriesOf, isJson, type Json, partOf, partsOf, textOf, textsOf } from './json.ts';

/** What a value may be, in words, with its fields below it. */
export function shapeOf(schema: Json): Content {
  const reference = textOf(schema, '$ref')?.split('/').at(-1);
  if (reference !== undefined) return html`<a href="#schema-${reference}">${reference}</a>`;
  if ('const' in schema) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  const choices = schema['enum'];
  if (Array.isArray(choices)) return codes(choices, partOf(schema, 'x-titles'));
  const either = [...partsOf(schema, 'anyOf'), ...partsOf(schema, 'oneOf')];
  if (either.length > 0) {
    return html`以下之一 <span lang="en">one of</span>
      <ul>
        ${either.map((one) => html`<li>${shapeOf(one)}</li>`)}
      </ul>`;
  }
  if (schema['type'] === 'array') {
    const items = schema['items'];
    return html`列表 <span lang="en">list of</span> ${isJson(items) ? shapeOf(items) : ''}${bounds(schema)}`;
  }
  if (schema['type'] === 'object') return fieldsOf(schema);
  return html`${kindOf(schema)}${bounds(schema)}`;
}

function fieldsOf(schema: Json): Content {
  const required = textsOf(schema, 'required');
  const properties = entriesOf(partOf(schema, 'properties'));
  if (properties.length === 0) {
    return schema['additionalProperties'] === false
      ? html`空对象 <code>{}</code>`
      : html`对象 <span lang="en">object</span>`;
  }
  return html`<ul class="fields">
    ${properties.map(([name, property]) => field(name, property, required.includes(name)))}
  </ul>`;
}

function field(name: string, property: Json, isRequired: boolean): Html {
  const title = textOf(property, 'title');
  const description = textOf(property, 'description');
  return html`<li>
    <code>${name}</code>${isRequired && html` <b class="must">必有</b>`}
    ${title !== undefined && html` ${title}`}${description !== undefined && html` <span>${description}</span>`}
    <div>${shapeOf(property)}</div>
  </li>`;
}

function codes(choices: readonly unknown[], titles: Json | undefined): Html {
  return html`${choices.map((choice, at) => {
    const title = partOf(titles, String(choice));
    const zh = textOf(title, 'zh');
    return html`${at > 0 && '、'}<code>${String(choice)}</code>${zh !== undefined && `（${zh}）`}`;
  })}`;
}

const KINDS: Readonly<Record<string, string>> = {
  date: '日期 YYYY-MM-DD',
  'date-time': '时刻 RFC 3339',
  email: '电子邮箱',
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是否 true / false',
};

function kindOf(schema: Json): string {
  return KINDS[textOf(schema, 'format') ?? textOf(schema, 'type') ?? ''] ?? textOf(schema, 'type') ?? '任意值';
}

const BOUNDS = [
  ['minLength', '至少', '字'],
  ['maxLength', '至多', '字'],
  ['minItems', '至少', '项'],
  ['maxItems', '至多', '项'],
  ['minimum', '不小于', ''],
  ['maximum', '不大于', ''],
] as const;

function bounds(schema: Json): Content {
  const told = BOUNDS.flatMap(([name, before, after]) => {
    const value = schema[name];
    return typeof value === 'number' && value !== 0 && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? [`${before}${value}${after}`]
      : [];
  });
  const pattern = textOf(schema, 'pattern');
  return html`${told.length > 0 && `，${told.join('，')}`}${pattern !== undefined && html`，<code>${pattern}</code>`}`;
}
