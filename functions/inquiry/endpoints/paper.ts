import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Commit, PaperIssued } from '../../../shared/petition/events.ts';
import { filledIn, type PrintedPaper, serviceOf, withheld } from '../../../shared/petition/office-papers/filled.ts';
import { paperRule } from '../../../shared/petition/office-papers/kinds.ts';
import { currentParticulars } from '../../../shared/petition/particulars.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { accusedUnitRefusal, isRestricted } from '../../../shared/petition/visibility.ts';
import { paperFile } from '../../../web/papers/paper-file.ts';
import { noSuchPaper, paperPageAnswer } from '../../platform/paper-answer.ts';
import { type Endpoint } from '../../platform/pipeline.ts';
import { invalidInput, outcomeProblem } from '../../platform/problems.ts';
import type { HttpEvent } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { DATA_HEADERS } from '../../platform/strict-headers.ts';
import { type StaffCaller, staffCallerOf } from './caller.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * 文书打印件: a paper as it was made out, both copies to be filled in by hand; or the file's copy alone, with its service as it is on record. A
 * page, or a file for Word. Whoever looks leaves a trace before the answer goes out.
 */
export const paper: Endpoint = async (event, service) => {
  const caller = await staffCallerOf(event, service, 'paper');
  const nth = paperOf(event);
  const { format, copy } = wantedOf(event);
  const printed = await printedPaper(service, caller, nth);
  const served = serviceOf(caller.commits, nth);
  const wanted: PrintedPaper =
    copy === 'both' ? printed : { ...printed, fileCopy: served === undefined ? {} : { service: served } };
  return format === 'html' ? paperPageAnswer(wanted) : fileAnswer(wanted, `paper-${caller.petition.no}-${nth}.docx`);
};

function fileAnswer(printed: PrintedPaper, fileName: string): Answer {
  return {
    statusCode: 200,
    headers: {
      'content-type': DOCX,
      ...DATA_HEADERS,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    isBase64Encoded: true,
    body: Buffer.from(paperFile(printed)).toString('base64'),
  };
}

const FORMATS = ['html', 'docx'] as const;
const COPIES = ['both', 'file'] as const;

/** @throws ProblemError 422 */
function wantedOf({ queryStringParameters }: HttpEvent) {
  const { format = 'html', copy = 'both' } = queryStringParameters ?? {};
  return { format: chosen('format', format, FORMATS), copy: chosen('copy', copy, COPIES) };
}

function chosen<Code extends string>(field: string, given: string, codes: readonly Code[]): Code {
  const found = codes.find((code) => code === given);
  if (found !== undefined) return found;
  throw invalidInput([{ field, message: `可选：${codes.join('、')} / one of these` }]);
}

/**
 * The paper with the persons that stood in the particulars when it was made out: later corrections change no paper. Of an accusation
 * nobody's words are shown but to whoever handles it and to the head, and none leave for an authority.
 */
async function printedPaper(service: Service, caller: StaffCaller, nth: number): Promise<PrintedPaper> {
  const { by, petition, commits } = caller;
  const issued = issuedAs(commits, nth);
  const known = petition.papers?.[nth - 1];
  if (issued === undefined || known === undefined) throw noSuchPaper();
  const { event, seq } = issued;
  const { content, number, digest, kind } = event;
  const leaves = paperRule(kind).to === 'authority';
  const refusal = leaves ? accusedUnitRefusal(petition, textOf(content.to), 'paper', service.office) : undefined;
  if (refusal !== undefined) {
    const { field: _, ...rest } = refusal;
    throw outcomeProblem({ kind: 'refused', refusal: rest });
  }
  await service.access.note({ of: petition.no, at: service.now(), by: by.id, id: service.newId() });
  const later = known.voidedBy === undefined ? undefined : petition.papers?.[known.voidedBy - 1];
  const printed = { number, digest, ...(later === undefined ? {} : { voidedBy: later.number }) };
  if (isRestricted(petition) && (leaves || !maySeePersons(by, petition))) {
    return { ...printed, content: withheld(content) };
  }
  return { ...printed, content: filledIn(content, await particularsThen(service, petition.no, commits, seq)) };
}

async function particularsThen(service: Service, no: string, commits: readonly Commit[], seq: number) {
  const then = foldPetition(
    no,
    commits.filter((commit) => commit.seq <= seq),
    service.office,
  );
  const versions = await service.particulars.read(no, then?.particulars ?? []);
  return versions.length === 0 ? undefined : currentParticulars(versions);
}

function maySeePersons(by: StaffCaller['by'], { handler }: Petition): boolean {
  return by.id === handler || by.roles.includes('head');
}

function issuedAs(
  commits: readonly Commit[],
  paper: number,
): { readonly event: PaperIssued; readonly seq: number } | undefined {
  const papers = commits.flatMap(({ seq, events }) =>
    events.flatMap((event) => (event.type === 'PaperIssued' ? [{ event, seq }] : [])),
  );
  return papers[paper - 1];
}

function textOf(to: PaperIssued['content']['to']): string {
  return typeof to === 'string' ? to : '';
}

/** Which of a petition's papers the address names, from 1. @throws ProblemError 404 */
function paperOf(event: HttpEvent): number {
  const given = event.pathParameters?.['paper'] ?? '';
  if (!/^[1-9]\d{0,5}$/.test(given)) throw noSuchPaper();
  return Number(given);
}
