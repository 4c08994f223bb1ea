import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarmsOf } from '../../infra/constructs/alarm-list.ts';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { synthesise } from './synthesis.ts';
import { alarmsIn } from './template-alarms.ts';

const synthesis = await synthesise();
// Some alarms are of districts alone that have what they watch.
const alarms = [
  ...new Map(DISTRICTS.flatMap((district) => alarmsIn(synthesis, district)).map((alarm) => [alarm.id, alarm])).values(),
];

describe('the runbook', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  const sections = new Map(
    page
      .split(/^(?=#{2,3} )/m)
      .slice(1)
      .map((section) => [/^#+ (.*)$/m.exec(section)?.[1] ?? '', section.slice(section.indexOf('\n'))]),
  );
  const declared = DISTRICTS.flatMap((district) =>
    alarmsOf({ district, apiId: 'api', tableName: 'table', scheduleGroups: ['timers'] }),
  );
  const described = new Map(declared.map((one) => [one.id, one]));

  test('has one heading for each alarm and no alarm of its own', () => {
    const headings = [...sections.keys()].filter(
      (heading) => described.has(heading) || /^[a-z]+(-[a-z]+)+$/.test(heading),
    );
    expect(headings.toSorted()).toEqual(alarms.map(({ id }) => id).toSorted());
  });

  test.each(alarms.map(({ id }) => id))('%s: who is hurt in both languages, what to look at, how to mend it', (id) => {
    const section = sections.get(id) ?? '';
    const told = described.get(id);
    for (const text of [told?.title.zh, told?.title.en, told?.hurt.zh, told?.hurt.en]) {
      expect(section).toContain(text);
    }
    for (const part of ['**看 Look.**', '**办 Mend.**', '**之后 Afterwards.**']) expect(section).toContain(part);
  });

  test('holds the operations, each with its Chinese name', () => {
    for (const [heading, named] of Object.entries(OPERATIONS)) expect(sections.get(heading), heading).toContain(named);
  });

  test('leads nowhere that is not', () => {
    const anchors = [...sections.keys()].map((heading) => heading.toLowerCase().replaceAll(' ', '-'));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(50);
    for (const anchor of links) expect(anchors).toContain(anchor);
  });

  test('names functions and queues that there are', () => {
    const isThere = (name: string): boolean =>
      DISTRICTS.some((district) =>
        synthesis.stack(district, 'service').text.includes(`huisheng-${district.slug}-${name}`),
      );
    const called = [...page.matchAll(/huisheng-\$d-([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name);
    const stacks = ['record', 'service', 'routine', 'restored'];
    const named = [
      ...called.filter((name) => !stacks.includes(name)),
      ...[...page.matchAll(/\$\(queue ([a-z-]+)\)/g)].map(([, name = '']) => name),
      ...[...page.matchAll(/^logs ([a-z-]+)/gm)].map(([, name = '']) => name),
    ];
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  test('names commands of ours that there are', () => {
    const help = readFileSync(join(import.meta.dirname, '../../infra/cli/main.ts'), 'utf8');
    for (const [, command = ''] of page.matchAll(/npx huisheng ((?:[a-z]+ ?){1,2})/g)) {
      expect(help).toContain(`huisheng ${command.trim()}`);
    }
  });
});

const OPERATIONS = {
  Deploy: '部署',
  'Roll back': '回退',
  Restore: '恢复',
  Rotate: '更换密钥',
  'Staff in and out': '人员进出',
  'Load a calendar': '载入放假安排',
  Replay: '重做',
  Redrive: '死信重投',
  'Put back': '改回手工改动',
  'Export everything': '全部导出',
  'Close a district': '停用',
};
