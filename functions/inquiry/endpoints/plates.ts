import { plateSheet } from '../../../web/office/plate-sheet.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { platesShown, platesWorn } from '../../platform/plates-worn.ts';
import { staffOf } from '../../platform/requests.ts';
import { sheetAnswer } from '../../platform/sheet.ts';
import { requireStaffRole } from './work-queue.ts';

/** R40 亮牌办公: the plates as they are worn, as data or as a sheet of A4 to print and cut. */
export const plates: Endpoint = async (event, service) => {
  requireStaffRole(staffOf(event, service.district.slug), 'plates');
  const { format = 'json' } = event.queryStringParameters ?? {};
  if (format !== 'json' && format !== 'html') {
    throw invalidInput([{ field: 'format', message: '可选：json、html / one of these' }]);
  }
  const shown = platesShown(service, await platesWorn(service));
  if (format === 'json') return jsonAnswer(200, shown);
  const { name, office } = service.district;
  return sheetAnswer(plateSheet({ name, supervisionPhone: office.supervisionPhone, plates: shown.plates }));
};
