import { addMinutes, instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Sample } from './demo-seed.ts';
import { StaffClient } from './staff-client.ts';
import { UsageError } from './usage-error.ts';

/** What became of one sample. */
export interface Fate {
  readonly id: string;
  readonly petitionNo: string;
  readonly what: readonly string[];
  /** Where it is not what it should be. */
  readonly mismatches: readonly string[];
}

type Token = 'receiver' | 'handler' | 'head';

/** Whom the accusations are about, as a receiver reads them; a shared name list would be a person's data in a rule. */
const ACCUSED: Readonly<Record<string, { readonly staffIds: readonly string[]; readonly units: readonly string[] }>> = {
  S16: { staffIds: ['chu.letian'], units: ['梧桐社区居民委员会'] },
  S35: { staffIds: [], units: ['鹤汀街道办事处', '鹤汀街道城建办'] },
  S36: { staffIds: ['xi.window3'], units: [] },
};

/** The demo's staff, doing with each petition what its text calls for, through the API alone. */
export class DemoOffice {
  private readonly numbers = new Map<string, string>();
  /** Those that the special lane must list. */
  private readonly urgent: string[] = [];
  private readonly client: StaffClient;

  constructor(address: string) {
    this.client = new StaffClient(address);
  }

  openPetitions(): Promise<number> {
    return this.client.countOpen();
  }

  async begin(receivedAt: string): Promise<void> {
    await this.client.reset(addMinutes(instant(receivedAt), -10));
  }

  async receive(sample: Sample): Promise<Fate> {
    await this.client.advanceTo(sample.receivedAt);
    const what: string[] = [];
    const mismatches: string[] = [];
    const { petitionNo, clocks, rejected } = await this.register(sample);
    this.numbers.set(sample.id, petitionNo);
    if (sample.expected.special !== null) this.urgent.push(sample.id);
    if (rejected !== undefined) what.push(`代表名单退回：${rejected}`);
    what.push(`转送${dueOf(clocks, 'transfer')}，告知${dueOf(clocks, 'notice')}`);
    await this.classify(sample, petitionNo);
    what.push(...(await this.treat(sample, petitionNo)));
    const file = await this.client.file(petitionNo);
    checkText(sample, file.particulars, mismatches);
    await this.linkRepeat(sample, petitionNo, file.possibleDuplicates, what, mismatches);
    return { id: sample.id, petitionNo, what, mismatches };
  }

  /** The end of the demo: urgent ones listed, nothing lost, every open petition watched. */
  async conclude(
    fates: readonly Fate[],
  ): Promise<{ readonly lines: readonly string[]; readonly mismatches: readonly string[] }> {
    const { open, special, schedules, mails } = await this.client.overview();
    const unwatched = open.filter((no) => !schedules.includes(no));
    const unlisted = this.urgent.filter((id) => !special.includes(this.numbers.get(id) ?? ''));
    const mismatches = [...unwatched.map((no) => `${no} 没有定时器`), ...unlisted.map((id) => `${id} 不在特事列表中`)];
    return {
      lines: [
        `共${fates.length}件，${fates.filter((fate) => fate.mismatches.length > 0).length}件与预期不符。`,
        `在办${open.length}件，特事列表${special.length}件（应列${this.urgent.length}件，无遗漏的才算通过），定时器${schedules.length}个，邮件${mails}封。`,
        ...mismatches,
      ],
      mismatches,
    };
  }

  private async register(sample: Sample): Promise<{ petitionNo: string; clocks: readonly Clock[]; rejected?: string }> {
    const body = petitionBody(sample);
    if (sample.channel === 'ONLINE') return this.client.submit(body, sample.id);
    const record = {
      ...body,
      channel: sample.channel,
      receivedOn: shanghaiDay(instant(sample.receivedAt)),
      ...(sample.channel === 'LETTER' ? {} : { onTheSpot: { told: false, reason: '需核实后告知' } }),
    };
    const first = await this.client.register(record, sample.id);
    if (first.kind === 'registered') return first.receipt;
    if (sample.group === null) throw new UsageError(`${sample.id} 未能登记：${first.title}`);
    // At most five: the list goes back, they choose again, and the matter is registered all the same.
    const chosen = { ...record, group: { ...sample.group, representatives: sample.group.representatives.slice(0, 5) } };
    const second = await this.client.register(chosen, `${sample.id}-again`);
    if (second.kind !== 'registered') throw new UsageError(`${sample.id} 未能登记：${second.title}`);
    return { ...second.receipt, rejected: first.message };
  }

  private async classify(sample: Sample, no: string): Promise<void> {
    const { category, contentClass, special, litigationRelated, aboutTheOffice } = sample.expected;
    const accused = ACCUSED[sample.id];
    await this.step(no, 'classify', 'receiver', {
      category,
      contentClass,
      ...(litigationRelated ? { litigationRelated } : {}),
      ...(aboutTheOffice ? { aboutTheOffice } : {}),
      ...(special === null ? {} : { special }),
      ...(accused === undefined ? {} : { accused }),
    });
    await this.step(no, 'assign-handler', 'head', { handler: 'wang.handler' });
    if (special !== null) await this.actAtOnce(special, sample.expected.competentAuthority, no);
  }

  // 特事特办: who must know is called at once; what may bring a crowd is reported upward. The written transfer follows.
  private async actAtOnce(special: string, authority: string, no: string): Promise<void> {
    if (special === 'LIFE_PROPERTY_SAFETY' || special === 'PRODUCTION_LIVELIHOOD') {
      const content = '已登记为特事，请立即派人到场';
      await this.step(no, 'notify-urgently', 'receiver', { authority, means: 'PHONE', contact: '值班室', content });
      await this.step(no, 'confirm-special', 'head', {});
    } else {
      const facts = '可能引发群体性上访或者影响稳定，详见登记内容';
      const report = { to: '鹤汀街道办事处', means: 'PHONE', facts, measures: '已接待并安抚，正在核实' };
      await this.step(no, 'report-major', 'head', report);
    }
  }

  private async treat(sample: Sample, no: string): Promise<readonly string[]> {
    const today = shanghaiDay(instant(sample.receivedAt));
    const { id, expected } = sample;
    switch (id) {
      case 'S59':
        await this.step(no, 'disregard', 'head', { reason: '广告信息，不属信访事项' });
        return ['标记为不属信访事项，保留备查'];
      case 'S28':
        await this.step(no, 'accept-assignment', 'receiver', {
          assigner: '鹤汀街道办事处',
          limit: { days: 20 },
          isPetition: true,
        });
        return [`交办，限办${await this.dueNow(no, 'assignment')}`];
      case 'S40':
        await this.step(no, 'accept-assignment', 'receiver', { assigner: '区领导', isPetition: true });
        return [`交办无时限，推定60日至${await this.dueNow(no, 'handling')}`];
      case 'S19':
        await this.step(no, 'link-duplicate', 'handler', {
          reference: '2024年3月22日复核意见',
          kind: 'same-facts-after-final',
        });
        await this.step(no, 'confirm-finality', 'head', {});
        await this.step(no, 'notify', 'handler', { on: today, means: 'POST', what: '不再受理告知书，说明理由和依据' });
        return ['与已复核事项事实和理由相同，负责人确认不再受理并告知'];
      case 'S35':
        await this.step(no, 'notify', 'handler', { on: today, notNotifiableReason: '匿名信，没有姓名和联系方式' });
        return ['检举控告，限定知悉；无法告知，已记录原因'];
      case 'S49':
        await this.step(no, 'request-review', 'handler', {
          requestedOn: today,
          grounds: sample.request,
          decision: { authority: '鹤汀街道办事处', servedOn: '2026-03-06', documentNo: '鹤街信处〔2026〕3号' },
        });
        return [`复查请求，拟办意见${await this.dueNow(no, 'proposedOpinion')}前呈报`];
      case 'S41':
        await this.step(no, 'handle-internally', 'head', { handler: 'wang.handler' });
        await this.step(no, 'give-echo', 'handler', {
          on: today,
          means: 'PHONE',
          what: '工作日9:00至17:30接待，无需预约',
        });
        await this.step(no, 'close', 'head', { reason: '当场答复' });
        return ['当场答复并办结'];
      default:
        return expected.special === null ? [] : [`特事：${expected.special}`];
    }
  }

  private async linkRepeat(
    sample: Sample,
    no: string,
    suggested: readonly { readonly petitionNo: string; readonly agrees: readonly string[] }[],
    what: string[],
    mismatches: string[],
  ): Promise<void> {
    const expected = sample.expected.duplicateOf;
    if (expected === null) return;
    const earlier = this.numbers.get(expected) ?? '';
    const suggestion = suggested.find((candidate) => candidate.petitionNo === earlier);
    if (suggestion === undefined) {
      mismatches.push(`没有提示与${expected}重复`);
      return;
    }
    await this.step(no, 'link-duplicate', 'handler', { petitionNo: earlier, kind: 'repeat' });
    what.push(`提示与${expected}重复（${suggestion.agrees.join('、')}相同），人工确认关联`);
  }

  private step(no: string, name: string, as: Token, body: unknown): Promise<{ readonly clocks: readonly Clock[] }> {
    return this.client.step(no, name, as, body);
  }

  private async dueNow(no: string, kind: string): Promise<string> {
    const file = await this.client.file(no);
    return dueOf(file.clocks, kind);
  }
}

export interface Clock {
  readonly kind: string;
  readonly due: string;
}

function dueOf(clocks: readonly Clock[], kind: string): string {
  return clocks.findLast((clock) => clock.kind === kind)?.due ?? '—';
}

function petitionBody(sample: Sample): Record<string, unknown> {
  const { petitioner, group, subject, statement, request, place } = sample;
  const { anonymous, ...who } = petitioner;
  return {
    ...(anonymous ? { anonymous: true } : { petitioner: withoutNulls(who) }),
    subject,
    statement,
    request,
    place,
    ...(group === null ? {} : { group }),
  };
}

function withoutNulls(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== null) given[name] = value;
  return given;
}

// What was said is kept as it was said: scripts, rare characters, emoji, full-width digits and all.
function checkText(sample: Sample, particulars: Readonly<Record<string, unknown>>, mismatches: string[]): void {
  for (const field of ['subject', 'statement', 'request', 'place'] as const) {
    if (particulars[field] !== sample[field]) mismatches.push(`${field} 与原文不同`);
  }
}
