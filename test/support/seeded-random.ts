/** One source of chance for rehearsals and tests. */
export { seededRandom } from '../../shared/rehearsal/chance.ts';
