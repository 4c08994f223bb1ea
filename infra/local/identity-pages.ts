import type { Bearer } from './identity-tokens.ts';

const ROLES: Readonly<Record<string, string>> = {
  receiver: '接待人员',
  handler: '承办人',
  head: '负责人',
  leader: '有关领导',
  supervisor: '监督人员',
  auditor: '审计',
  admin: '管理员',
};

/** Where one says who one is: a button a person, no password, because only this machine can reach it. */
export function staffPage(staff: readonly Bearer[], action: string): string {
  const people = staff.map(
    ({ sub, name, roles }) => `<li><button name="sub" value="${escape(sub)}">
<strong>${escape(name)}</strong> <span>${escape(roles.map((role) => ROLES[role] ?? role).join('、'))}</span></button></li>`,
  );
  return page(
    '选择登录身份',
    `<p>这是本机演示环境，点一下姓名即可登录，不需要密码。<br>
<span lang="en">Local demonstration: choose a member of staff to sign in. No password.</span></p>
<form method="post" action="${escape(action)}"><ul>${people.join('\n')}</ul></form>`,
  );
}

/** @param form the provider's own, with its token in it */
export function logoutPage(form: string): string {
  return page(
    '退出登录',
    `<p>确定要退出吗？ <span lang="en">Sign out?</span></p>${form}
<ul><li><button autofocus form="op.logoutForm" name="logout" value="yes">退出</button></li>
<li><button form="op.logoutForm">不退出</button></li></ul>`,
  );
}

export function loggedOutPage(): string {
  return page('已退出登录', '<p><a href="/console">重新登录 <span lang="en">Sign in again</span></a></p>');
}

/** @param code the provider's name of the error, for whoever looks into it */
export function troublePage(code: string): string {
  return page(
    '登录没有完成',
    `<p>登录页面可能已经过期。<a href="/console">请回到工作台重新登录</a>。<br>
<span lang="en">This sign-in has expired. Please <a href="/console">start again</a>.</span></p><p><small>${escape(code)}</small></p>`,
  );
}

/** Nothing is loaded, nothing runs; forms go to ourselves, and on to the console. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 回声</title>
<style>
body { font: 1.0625rem/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; max-width: 32rem;
  margin: 3rem auto; padding: 0 1rem; color: #1d1d1f; background: #fff; }
ul { list-style: none; padding: 0; } li { margin: .6rem 0; }
button { font: inherit; width: 100%; min-height: 2.75rem; padding: .6rem 1rem; text-align: start; cursor: pointer;
  color: inherit; background: #f4f6f8; border: 1px solid #767676; border-radius: .4rem; }
button:hover { background: #e6edf5; } button:focus-visible, a:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
button span { color: #4a4a4f; } a { color: #0b57d0; }
</style></head>
<body><main><h1>${title}</h1>
${content}
</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
