import { encode } from 'uqr';
import { html, type Html } from './html.ts';

/** An address as a square that a telephone reads. Drawn in the page itself: nothing is asked of anybody to show it. */
export function qrCode(address: string, label: string): Html {
  // A quiet edge of four squares is what readers need (ISO/IEC 18004).
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => runsIn(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`));
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path d="${dark.join('')}" />
  </svg>`;
}

function runsIn(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const text = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...text.matchAll(/1+/g)].map(({ index, 0: run }) => ({ from: index, length: run.length }));
}
