import type { Market } from '../api/types';
import { t } from '../i18n';
import { shown, shownCompact } from '../money/decimal';
import { depthShape, type Point } from './depth';
import { book } from './feed';

const WIDTH = 1000;
const HEIGHT = 400;

/** What could be bought or sold up to each price. */
export function DepthChart({ market }: { readonly market: Market }) {
  const shape = depthShape(book.value, WIDTH, HEIGHT);
  if (shape === null) {
    return <p class="empty">{t('depth.empty')}</p>;
  }
  const price = (value: number) => shown(value.toFixed(market.price_precision), market.price_precision);
  const middle = (shape.from + shape.to) / 2;
  return (
    <figure class="depth">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('depth.label', { price: price(middle), volume: shownCompact(shape.most.toFixed(4)) })}
      >
        <Area points={shape.bids} edge={0} kind="bids" />
        <Area points={shape.asks} edge={WIDTH} kind="asks" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{price(shape.from)}</span>
        <span>{price(middle)}</span>
        <span>{price(shape.to)}</span>
      </figcaption>
      <span class="depth-most" aria-hidden="true">
        {shownCompact(shape.most.toFixed(4))} {market.base_unit.toUpperCase()}
      </span>
    </figure>
  );
}

function Area({
  points,
  edge,
  kind,
}: {
  readonly points: readonly Point[];
  readonly edge: number;
  readonly kind: string;
}) {
  const first = points[0];
  const line = points.map(({ x, y }) => `L${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return (
    <g class={kind}>
      <path class="area" d={`M${(first?.x ?? edge).toFixed(1)} ${HEIGHT}${line}L${edge} ${HEIGHT}Z`} />
      <path class="line" d={`M${(first?.x ?? edge).toFixed(1)} ${HEIGHT}${line}`} vector-effect="non-scaling-stroke" />
    </g>
  );
}
