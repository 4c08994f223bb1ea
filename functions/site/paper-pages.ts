import { forScreen } from '../../shared/petition/office-papers/filled.ts';
import { noSuchPaper, paperPageAnswer } from '../platform/paper-answer.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { admittedBy } from './admitted.ts';
import type { Answer } from './answers.ts';

/**
 * 查看文书: a paper that was made out for the petitioner, for whoever comes from the page of their petition. Names and words stand on the sheet
 * alone: the pages for residents have no right to what is kept of persons, and none is needed for a date or a number.
 */
export async function showPaper(event: HttpEvent, service: Service): Promise<Answer> {
  const nth = Number(readForm(event)['paper'] ?? '');
  const { no, papers = [] } = await admittedBy(event, service);
  const recorded = await service.record.load(no, { consistent: true });
  const issued = recorded.flatMap(({ commit }) => commit.events.filter(({ type }) => type === 'PaperIssued'));
  const paper = Number.isInteger(nth) ? issued[nth - 1] : undefined;
  if (paper?.type !== 'PaperIssued' || typeof paper.content.to === 'string') throw noSuchPaper();
  const { number, digest, content } = paper;
  const later = papers[nth - 1]?.voidedBy;
  const voidedBy = later === undefined ? undefined : papers[later - 1]?.number;
  return paperPageAnswer({
    number,
    digest,
    content: forScreen(content),
    firstOnly: true,
    ...(voidedBy === undefined ? {} : { voidedBy }),
  });
}
