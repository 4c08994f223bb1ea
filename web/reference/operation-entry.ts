import { isStaffRole, STAFF_ROLES } from '../../shared/petition/actor.ts';
import { type Content, html, type Html } from '../resident/html.ts';
import { exampleOf } from './example.ts';
import { entriesOf, isJson, type Json, partOf, partsOf, textOf } from './json.ts';
import type { Operation } from './operations.ts';
import { shapeOf } from './schema-shape.ts';

/** One operation: what it is for, who may, by what right, what is sent and what comes. */
export function operationEntry(operation: Operation, address: string): Html {
  const { id, method, path, told, basis } = operation;
  const body = partOf(told, 'requestBody', 'content', 'application/json', 'schema');
  return html`<article class="operation" id="${id}">
    <h3>${textOf(told, 'summary') ?? id}</h3>
    <p class="route"><b>${method}</b> <code>${path}</code></p>
    <p>${whoMay(operation)}</p>
    ${basis.length > 0 && html`<p>依据：${basis.join('、')}</p>`}
    ${basis.length === 0 && textOf(told, 'description') !== undefined && html`<p>${textOf(told, 'description')}</p>`}
    ${parametersOf(partsOf(told, 'parameters'))} ${body !== undefined && bodyOf(body, operation, address)}
    ${answersOf(partOf(told, 'responses'))}
  </article>`;
}

function whoMay({ access, roles }: Operation): Content {
  switch (access) {
    case 'staff':
      return html`谁可以用：${roles.map((role) => (isStaffRole(role) ? STAFF_ROLES[role].zh : role)).join('、')}
        <span lang="en">(${roles.join(', ')})</span>`;
    case 'queryCode':
      return html`谁可以用：持编号和查询码的人 <span lang="en">(whoever has number and query code)</span>`;
    case 'open':
      return html`谁可以用：任何人 <span lang="en">(anybody)</span>`;
    default:
      return access satisfies never;
  }
}

const PLACES: Readonly<Record<string, string>> = { path: '地址', query: '查询串', header: '请求头' };

function parametersOf(parameters: readonly Json[]): Content {
  return (
    parameters.length > 0 &&
    html`<details>
      <summary>参数 <span lang="en">parameters</span>（${parameters.length}）</summary>
      <ul class="fields">
        ${parameters.map((parameter) => {
          const schema = partOf(parameter, 'schema');
          return html`<li>
            <code>${textOf(parameter, 'name') ?? ''}</code> ${PLACES[textOf(parameter, 'in') ?? ''] ?? ''}${
              parameter['required'] === true && html` <b class="must">必有</b>`
            }
            <span>${textOf(parameter, 'description') ?? ''}</span>
            ${schema !== undefined && html`<div>${shapeOf(schema)}</div>`}
          </li>`;
        })}
      </ul>
    </details>`
  );
}

function bodyOf(schema: Json, { access, method, path }: Operation, address: string): Html {
  const example = JSON.stringify(exampleOf(schema), null, 2);
  const header =
    access === 'staff'
      ? "\n  -H 'Authorization: Bearer …' \\"
      : access === 'queryCode'
        ? "\n  -H 'X-Query-Code: …' \\"
        : '';
  return html`<details>
    <summary>提交的内容 <span lang="en">request body</span></summary>
    ${shapeOf(schema)}
    <p>示例 <span lang="en">example</span></p>
    <pre>
curl -X ${method} ${address}${path} \\${header}
  -H 'Content-Type: application/json' \\
  -d '${example}'</pre>
  </details>`;
}

function answersOf(responses: Json | undefined): Html {
  const all = entriesOf(responses);
  const done = all.filter(([status]) => status < '400');
  const problems = all.filter(([status]) => status >= '400').map(([status]) => status);
  return html`<details>
      <summary>答复 <span lang="en">answer</span></summary>
      <ul class="fields">
        ${done.map(
          ([status, response]) =>
            html`<li>
              <code>${status}</code> ${textOf(response, 'description') ?? ''}
              ${entriesOf(partOf(response, 'content')).map(([type, content]) => {
                const { schema } = content;
                return html`<div>
                  <code>${type}</code> ${isJson(schema) && schema['type'] !== 'string' && shapeOf(schema)}
                </div>`;
              })}
            </li>`,
        )}
      </ul>
    </details>
    <p class="problems">
      可能的问题 <span lang="en">problems</span>：${problems.map(
        (status, at) => html`${at > 0 && ' '}<a href="#problem-${status}">${status}</a>`,
      )}
    </p>`;
}
