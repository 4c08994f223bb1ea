import type { Bilingual } from '../../shared/petition/codes.ts';
import type { Sheet } from '../office/sheet.ts';
import { type Content, Html, html } from '../resident/html.ts';
import { entriesOf, type Json, partOf, textOf } from './json.ts';
import { operationEntry } from './operation-entry.ts';
import { type Group, groupsOf } from './operations.ts';
import { PROBLEM_CODES } from './problem-codes.ts';
import { REFERENCE_STYLE } from './reference-style.ts';
import { shapeOf } from './schema-shape.ts';

const STYLE = REFERENCE_STYLE.trim();

interface ReferencePage {
  /** As `openApiDocument` makes it. */
  readonly document: Json;
  readonly office: Bilingual;
  readonly address: string;
}

/** 接口说明: the whole API on one page that can be searched, printed and read on a phone. */
export function referencePage({ document, office, address }: ReferencePage): Sheet {
  const groups = groupsOf(document);
  const schemas = entriesOf(partOf(document, 'components', 'schemas'));
  const page = html`<html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>接口说明 API · ${office.zh}</title>
      <style>
        ${new Html(STYLE)}
      </style>
    </head>
    <body>
      <header>
        <p>回声 Huisheng · ${office.zh} <span lang="en">${office.en}</span></p>
        <h1>接口说明 <small lang="en">API reference</small></h1>
      </header>
      <nav aria-label="目录 contents">${contents(groups)}</nav>
      <main>
        ${howTo(address)} ${groups.map((group) => groupSection(group, address))} ${schemasSection(schemas)}
        ${problemsSection(partOf(document, 'components', 'responses'))}
      </main>
    </body>
  </html>`;
  return { style: STYLE, document: `<!doctype html>${tightened(page)}` };
}

// The policy allows the style by its hash, so nothing may stand around it.
function tightened(page: Html): string {
  return page
    .toString()
    .replace(/<style>\s*/, '<style>')
    .replace(/\s*<\/style>/, '</style>');
}

function contents(groups: readonly Group[]): Html {
  return html`<h2>目录 <small lang="en">contents</small></h2>
    <ul>
      <li><a href="#how">怎样调用 how to call</a></li>
      ${groups.map(
        ({ id, zh, en, operations }) =>
          html`<li>
            <a href="#group-${id}">${zh} ${en}</a>
            <details>
              <summary>${operations.length} 个接口</summary>
              <ul>
                ${operations.map(
                  (operation) =>
                    html`<li><a href="#${operation.id}">${textOf(operation.told, 'summary') ?? operation.id}</a></li>`,
                )}
              </ul>
            </details>
          </li>`,
      )}
      <li><a href="#schemas">数据结构 schemas</a></li>
      <li><a href="#problems">问题代码 problem codes</a></li>
    </ul>`;
}

function howTo(address: string): Html {
  return html`<section id="how" aria-labelledby="how-title">
    <h2 id="how-title">怎样调用 <small lang="en">how to call</small></h2>
    <ul>
      <li>
        地址：<code>${address}</code>；内容都是 UTF-8 的 JSON。机器可读的同一份说明：<a href="/api/openapi.json"
          >openapi.json</a
        >（OpenAPI 3.1）。
      </li>
      <li>居民：编号和查询码。办理时查询码放在请求头 <code>X-Query-Code</code>，不写进网址。</li>
      <li>工作人员：本机关身份提供方签发的令牌，<code>Authorization: Bearer …</code>；岗位决定能做什么。</li>
      <li>每个 POST 可带 <code>Idempotency-Key</code>：同一个键、同一份内容，得到同一个答复，只办一次。</li>
      <li>先读后办的，可带 <code>If-Match</code>（所见版本）：其间有人办过的，答 409 并说明是谁、何时。</li>
      <li>多余的填写项一律退回；日期是上海的日历日，时刻是 RFC 3339。</li>
      <li>
        不成功的答复都是 <code>application/problem+json</code>（RFC 9457），有固定的
        <a href="#problems"><code>code</code></a
        >。429 带 <code>Retry-After</code>。
      </li>
    </ul>
    <p lang="en">
      JSON in UTF-8. Residents come with number and query code (a header, never an address), staff with a token of the
      office’s issuer. Repeat a POST with its Idempotency-Key and it is done once; send If-Match to learn of what
      happened meanwhile. Unknown fields are refused. Every failure is problem+json with a stable code.
    </p>
  </section>`;
}

function groupSection({ id, zh, en, operations }: Group, address: string): Html {
  return html`<section id="group-${id}" aria-labelledby="group-${id}-title">
    <h2 id="group-${id}-title">${zh} <small lang="en">${en}</small></h2>
    ${operations.map((operation) => operationEntry(operation, address))}
  </section>`;
}

function schemasSection(schemas: readonly (readonly [string, Json])[]): Html {
  return html`<section id="schemas" aria-labelledby="schemas-title">
    <h2 id="schemas-title">数据结构 <small lang="en">schemas</small></h2>
    ${schemas.map(
      ([name, schema]) =>
        html`<article class="operation" id="schema-${name}">
          <h3>${name}</h3>
          ${shapeOf(schema)}
        </article>`,
    )}
  </section>`;
}

function problemsSection(responses: Json | undefined): Html {
  return html`<section id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">问题代码 <small lang="en">problem codes</small></h2>
    <p>“…”处是当时的具体内容。 <span lang="en">… stands for what is told at the time.</span></p>
    ${Object.entries(PROBLEM_TITLES).map(([status, name]) => problemsOf(status, partOf(responses, name)))}
  </section>`;
}

/** The responses of the document by their status. */
const PROBLEM_TITLES: Readonly<Record<string, string>> = {
  400: 'Malformed',
  401: 'NotLoggedIn',
  403: 'NotAllowed',
  404: 'NotFound',
  409: 'Conflict',
  413: 'TooLarge',
  415: 'NotJson',
  422: 'Invalid',
  429: 'TooMany',
  500: 'OurFault',
};

function problemsOf(status: string, response: Json | undefined): Content {
  const codes = PROBLEM_CODES.filter(({ statuses }) => statuses.includes(Number(status)));
  return html`<h3 id="problem-${status}">${status} ${textOf(response, 'description') ?? ''}</h3>
    ${
      codes.length > 0 &&
      html`<dl>
        ${codes.map(
          ({ code, zh, en }) =>
            html`<div>
              <dt><code>${code}</code></dt>
              <dd>${zh}${en !== '' && html`<br /><span lang="en">${en}</span>`}</dd>
            </div>`,
        )}
      </dl>`
    }`;
}
