import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { yearOf } from '../../../shared/calendar/calendar-date.ts';
import { statisticsTable, yearStatistics } from '../../../shared/commitments/statistics.ts';
import { csvAnswer } from '../../platform/csv.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** R-X15 年度统计: what was received in a year and what became of it, as counted this morning. Counts only: nobody stands in it. */
export const statistics: Endpoint = async (event, service) => {
  requireStaffRole(staffOf(event, service.district.slug), 'statistics');
  const today = shanghaiDay(service.now());
  const { year = today.slice(0, 4), format = 'json' } = event.queryStringParameters ?? {};
  if (!/^20\d\d$/.test(year) || Number(year) > yearOf(today)) {
    throw invalidInput([
      { field: 'year', message: `请填写四位年份，不晚于${yearOf(today)} / a year, not after this one` },
    ]);
  }
  if (format !== 'json' && format !== 'csv') {
    throw invalidInput([{ field: 'format', message: '可选：json、csv / one of these' }]);
  }
  const counted = yearStatistics(Number(year), await service.figures.tallies(year), service.office.rulesOn(today));
  return format === 'json' ? jsonAnswer(200, counted) : csvAnswer(`statistics-${year}.csv`, statisticsTable(counted));
};
