import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS } from '../../petition/fields.ts';
import { plateNumber } from '../fields.ts';
import { plateStep } from '../step.ts';

/** 收回工作牌: whoever leaves, or loses it. */
export const withdrawPlate = plateStep({
  name: 'withdraw-plate',
  title: { zh: '收回工作牌', en: 'Withdraw a name plate' },
  roles: ['head', 'admin'],
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({ ...COMMON_FIELDS, plateNo: plateNumber() }),
  decide: ({ plates }, { plateNo }) =>
    plates.some((plate) => plate.plateNo === plateNo)
      ? happened({ type: 'PlateWithdrawn', plateNo })
      : refuse({
          code: 'PLATE_UNKNOWN',
          field: 'plateNo',
          zh: '没有发放过这个牌号，或者已经收回',
          en: 'no plate of this number is worn',
        }),
});
