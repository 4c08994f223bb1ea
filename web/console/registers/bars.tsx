import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

interface BarsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** Lying bars, longest names whole. The table beside says the same in figures, so the picture is not read out. */
export default function Bars({ title, rows }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 32, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e2dccd' } } },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), axisTick: { show: false } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 22,
          itemStyle: { color: '#0d5550' },
          label: { show: true, position: 'right', color: '#1e2422' },
          data: rows.map(({ count }) => count),
        },
      ],
    });
    const resize = (): void => {
      chart.resize();
    };
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [rows]);
  return <div ref={box} role="img" aria-label={`${title}，数字见旁边的表`} style={{ height: rows.length * 34 + 40 }} />;
}
