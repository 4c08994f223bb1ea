import { chineseDay } from '../../../shared/calendar/explain.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { STATUS_TITLES, statusOf } from '../../../shared/petition/course.ts';
import type { Commit } from '../../../shared/petition/events.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { clockViews } from '../../../shared/petition/views.ts';
import { maySee } from '../../../shared/petition/visibility.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { notFound } from '../../platform/problems.ts';
import { petitionNoOf, staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

/**
 * R39 c 走有送声: the slip a visitor takes home: number, what comes next by which day, whom to ask. It names nobody. The query code
 * stands on it on the day of registration only, for whoever registered the petition and was told the code anyway.
 */
export const departureSlip: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'departure-slip');
  const no = petitionNoOf(event);
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee(staff, petition)) throw notFound();
  await service.access.note({ of: no, at: service.now(), by: staff.id, id: service.newId() });
  const code = codeFor(service, no, commits, staff.id);
  return jsonAnswer(200, { petitionNo: no, text: slipText(service, petition, code) });
};

function codeFor({ hashes, now }: Service, no: string, [first]: readonly Commit[], staff: string): string | undefined {
  const registeredIt = first?.by.kind === 'staff' && first.by.id === staff;
  if (first === undefined || !registeredIt || shanghaiDay(first.at) !== shanghaiDay(now())) return undefined;
  const code = hashes.queryCodeFor(no, first.command);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function slipText(service: Service, petition: Petition, code: string | undefined): string {
  const { district, calendar, publicAddress } = service;
  const { address, phone, supervisionPhone, openingTimes } = district.office;
  const today = shanghaiDay(service.now());
  const next = clockViews(petition, calendar, today)
    .filter(({ daysLeft, status }) => daysLeft !== undefined && status !== 'LAPSED')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return [
    `${district.name.zh}　接待回执`,
    '',
    `编号：${petition.no}`,
    code === undefined ? '查询码：登记时已交给您' : `查询码：${code}（请妥善保管，不要告诉他人）`,
    `登记日期：${chineseDay(petition.registered.receivedOn)}`,
    `现在：${STATUS_TITLES[statusOf(petition.course)].zh}`,
    '',
    '接下来：',
    ...next.map(
      ({ title, due, provisional }) => `· ${title.zh}，最迟${chineseDay(due)}${provisional ? '（暂定）' : ''}`,
    ),
    ...(next.length === 0 ? ['· 目前没有正在计算的期限'] : []),
    '',
    `查询进度：${publicAddress}/track`,
    `电话：${phone}`,
    `地址：${address}`,
    `开放时间：${openingTimes.zh}`,
    `监督电话：${supervisionPhone}`,
    '',
    `打印日期：${chineseDay(today)}`,
  ].join('\n');
}
