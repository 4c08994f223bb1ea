import type { AlarmDeclaration } from './alarm-declaration.ts';
import { functionMetric, QUARTER, type Watched } from './watched-metrics.ts';

/** Registers that staff ask for as files. */
export function exportAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  return [
    {
      id: 'write-export-failing',
      title: { zh: '生成导出文件出错', en: 'Writing an export failed' },
      hurt: {
        zh: '要导出台账的工作人员：文件还没有生成。',
        en: 'Whoever asked for a register as a file: it is not written yet.',
      },
      metric: functionMetric(district, 'write-export', 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
  ];
}
