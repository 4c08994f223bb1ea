import { countFigures } from '../platform/count-figures.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** The months' figures, counted each morning. */
export const handler = async (): Promise<void> => {
  await countFigures(serviceFromEnvironment());
};
