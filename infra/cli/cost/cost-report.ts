import { alignedRows } from '../aligned-rows.ts';
import { ASSUMED } from './assumed.ts';
import type { CostEstimate, LifeCost } from './estimate.ts';
import { ALWAYS_ON, PRICE_LIST } from './prices.ts';

export function costReport(estimated: CostEstimate): readonly string[] {
  const { slug, petitionsAMonth, ordinary, toFinality, idle, month, alwaysOn, breakEven } = estimated;
  return [
    `${slug}：美元，${PRICE_LIST.region} 目录价（${PRICE_LIST.asOf}），不计免费额度和税 / dollars, list prices, no free tier, no tax`,
    '',
    '一、每1000件 / A thousand petitions',
    ...alignedRows(petitionRows(ordinary, toFinality)),
    '',
    '二、每月固定 / A month in which nothing happens',
    ...alignedRows(idleRows(idle)),
    '',
    `三、每月${petitionsAMonth}件 / A month of ${petitionsAMonth} ordinary petitions：${dollars(month)}`,
    '',
    '四、与常开的小服务器加数据库相比，邮件另计 / Beside a small server and database that always run, mail apart',
    ...alignedRows([
      ['', '单机 single', '有备机 with standby'],
      ...ALWAYS_ON.map(({ of, single, standby }) => [of, dollars(single), dollars(standby)]),
      ['合计 in all', dollars(alwaysOn.single), dollars(alwaysOn.standby)],
    ]),
    `每月约${breakEven}件以内，本系统较省 / cheaper here up to about so many petitions a month`,
    '',
    '五、未量而假定的 / Assumed, not measured',
    ...assumptions(),
  ];
}

/** The rows of the two ways side by side; both have the same lines. */
export function petitionRows(ordinary: LifeCost, toFinality: LifeCost): readonly (readonly string[])[] {
  return [
    ['', '一般 ordinary', '$', '至终结 to finality', '$'],
    ...ordinary.lines.map(({ of, count, dollars: cost }, at) => {
      const other = toFinality.lines[at];
      return [of, amount(count), dollars(cost), amount(other?.count ?? 0), dollars(other?.dollars ?? 0)];
    }),
    ['合计 in all', '', dollars(ordinary.dollars), '', dollars(toFinality.dollars)],
  ];
}

export function idleRows({ lines, dollars: sum }: LifeCost): readonly (readonly string[])[] {
  return [
    ...lines.map(({ of, count, dollars: cost }) => [of, amount(count), dollars(cost)]),
    ['合计 in all', '', dollars(sum)],
  ];
}

export function assumptions(): readonly string[] {
  const { looks, pagesALook, queuePage, http, background, monthsKept, sweep, files } = ASSUMED;
  return [
    `- a petitioner looks ${looks.ordinary} times (${looks.toFinality} to finality), ${pagesALook} pages each; staff read a page of a queue (${queuePage.readUnits} read units) and open the file before each act`,
    `- every call is a cold start: ${http.seconds} s at ${http.gigabytes} GB for people, ${background.seconds} s at ${background.gigabytes} GB for the stream and the timers`,
    `- a file is stored ${monthsKept} months; a sweep reads ${sweep.readUnits} units; everybody on the roster gets the day’s list every working day`,
    `- ${files.each} files of ${files.gigabytes * 1000} MB come with a petition`,
    '- firewall, alarms, figures and dashboard are most of an idle month; beside the server they are not counted, though it would need them too',
    '- not counted: traffic out, DNS, KMS and Secrets Manager requests, a relay of the office’s own, people',
  ];
}

/** Tenths of a cent: whole cents would make most lines nothing. */
export function dollars(value: number): string {
  return value.toFixed(3);
}

export function amount(count: number): string {
  return count >= 10 || Number.isInteger(count) ? String(Math.round(count)) : count.toFixed(3);
}
