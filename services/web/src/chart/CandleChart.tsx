import { useEffect, useRef, useState } from 'preact/hooks';
import type { Market } from '../api/types';
import { theme } from '../app/theme';
import { t } from '../i18n';
import { shown, shownCompact } from '../money/decimal';
import { Drawing } from './drawing';
import { CandleFeed } from './feed';
import { PERIODS, type Candle, type Period } from './klines';

const KEPT = 'bourse.period';
const DEFAULT = 2;

/** The candlestick chart with volumes, for every period. */
export function CandleChart({ market }: { readonly market: Market }) {
  const [period, setPeriod] = useState<Period>(keptPeriod);
  const [hovered, setHovered] = useState<Candle>();
  const [loaded, setLoaded] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  useEffect(() => {
    if (container.current === null) {
      return undefined;
    }
    const drawn = new Drawing(container.current, market.price_precision, () => void feed.loadOlder(), setHovered);
    const feed = new CandleFeed(market.id, period, (candles, liveOnly) => {
      setLoaded(true);
      drawn.show(candles, liveOnly);
    });
    drawing.current = drawn;
    return () => {
      feed.end();
      drawn.end();
      drawing.current = null;
      setHovered(undefined);
      setLoaded(false);
    };
  }, [market.id, market.price_precision, period]);
  useEffect(() => theme.subscribe(() => drawing.current?.paint()), []);
  const choose = (chosen: Period) => {
    localStorage.setItem(KEPT, chosen.name);
    setPeriod(chosen);
  };
  return (
    <div class="candles">
      <div class="periods" role="group" aria-label={t('chart.period')}>
        {PERIODS.map((one) => (
          <button key={one.name} type="button" aria-pressed={one === period} onClick={() => choose(one)}>
            {one.name}
          </button>
        ))}
      </div>
      <Legend candle={hovered} market={market} loaded={loaded} />
      <div
        class="canvas"
        ref={container}
        role="img"
        aria-label={t('chart.label', { market: market.name, period: period.name })}
      />
    </div>
  );
}

interface LegendProps {
  readonly candle: Candle | undefined;
  readonly market: Market;
  /** Whether it is known what candles there are. */
  readonly loaded: boolean;
}

function Legend({ candle, market, loaded }: LegendProps) {
  if (candle === undefined) {
    return <p class="legend">{loaded ? t('chart.empty') : t('loading')}</p>;
  }
  const price = (value: number) => shown(value.toFixed(market.price_precision), market.price_precision);
  const kind = candle.close >= candle.open ? 'up' : 'down';
  return (
    <p class="legend" data-testid="legend">
      {t('chart.open')} <span class={kind}>{price(candle.open)}</span> {t('chart.high')}{' '}
      <span class={kind}>{price(candle.high)}</span> {t('chart.low')} <span class={kind}>{price(candle.low)}</span>{' '}
      {t('chart.close')} <span class={kind}>{price(candle.close)}</span> {t('chart.volume')}{' '}
      <span class={kind}>{shownCompact(candle.volume.toFixed(4))}</span>
    </p>
  );
}

function keptPeriod(): Period {
  const kept = localStorage.getItem(KEPT);
  return PERIODS.find(({ name }) => name === kept) ?? PERIODS[DEFAULT];
}
