import {
  CandlestickSeries,
  ColorType,
  createChart,
  CrosshairMode,
  HistogramSeries,
  TickMarkType,
  type CandlestickData,
  type HistogramData,
  type IChartApi,
  type ISeriesApi,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import { colour } from '../app/theme';
import { locale, timeText } from '../i18n';
import { shown } from '../money/decimal';
import type { Candle } from './klines';

/** How near to the first candle a person has to scroll before older ones are loaded. */
const NEAR_BARS = 30;
/** How wide a bar is at first. */
const BAR_PIXELS = 7;

/** The candles and their volumes, drawn by lightweight-charts. */
export class Drawing {
  private readonly chart: IChartApi;
  private readonly prices: ISeriesApi<'Candlestick'>;
  private readonly volumes: ISeriesApi<'Histogram'>;
  private candles: readonly Candle[] = [];

  /**
   * @param precision digits after the point of a price
   * @param onNearStart called when older candles would be seen soon
   * @param onHover called with the candle under the crosshair, or the last one
   */
  constructor(
    private readonly container: HTMLElement,
    precision: number,
    onNearStart: () => void,
    private readonly onHover: (candle: Candle | undefined) => void,
  ) {
    this.chart = createChart(container, {
      autoSize: true,
      // The notice stands at the page's foot: the logo of the library would need a style that the page's policy forbids.
      layout: { attributionLogo: false, fontFamily: 'system-ui, sans-serif', fontSize: 11 },
      crosshair: { mode: CrosshairMode.Normal },
      timeScale: { timeVisible: true, rightOffset: 6, tickMarkFormatter: tickText },
      localization: {
        priceFormatter: (price: number) => shown(price.toFixed(precision), precision),
        timeFormatter: (time: Time) => timeText(localTime(time), true),
      },
    });
    const priceFormat = { type: 'price' as const, precision, minMove: 10 ** -precision };
    this.prices = this.chart.addSeries(CandlestickSeries, { priceFormat, borderVisible: false });
    this.volumes = this.chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'volume' },
      lastValueVisible: false,
      priceLineVisible: false,
    });
    this.prices.priceScale().applyOptions({ scaleMargins: { top: 0.08, bottom: 0.24 } });
    this.volumes.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
    this.chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
      if (range !== null && range.from < NEAR_BARS) {
        onNearStart();
      }
    });
    this.chart.subscribeCrosshairMove(({ time }) => {
      onHover(this.candles.find((candle) => candle.time === time) ?? this.candles.at(-1));
    });
    this.paint();
  }

  /** Draws all candles, or the last one anew. */
  show(candles: readonly Candle[], liveOnly: boolean): void {
    const first = this.candles.length === 0;
    this.candles = candles;
    const last = candles.at(-1);
    if (liveOnly && last !== undefined) {
      this.prices.update(bar(last));
      this.volumes.update(volume(last));
    } else {
      this.prices.setData(candles.map(bar));
      this.volumes.setData(candles.map(volume));
    }
    if (first && candles.length > 0) {
      this.chart.timeScale().setVisibleLogicalRange({
        from: candles.length - Math.floor(this.container.clientWidth / BAR_PIXELS),
        to: candles.length + 6,
      });
    }
    this.onHover(last);
  }

  /** Takes the colours of the theme over. */
  paint(): void {
    const [up, down, line, text] = [colour('up'), colour('down'), colour('line'), colour('muted')];
    this.chart.applyOptions({
      layout: { background: { type: ColorType.Solid, color: colour('panel') }, textColor: text },
      grid: { vertLines: { color: line }, horzLines: { color: line } },
      rightPriceScale: { borderColor: line },
      timeScale: { borderColor: line },
    });
    this.prices.applyOptions({ upColor: up, downColor: down, wickUpColor: up, wickDownColor: down });
    this.volumes.setData(this.candles.map(volume));
  }

  end(): void {
    this.chart.remove();
  }
}

function localTime(time: Time): Date {
  return new Date(Number(time) * 1000);
}

/** What stands at the axis, in the person's own time zone. */
function tickText(time: Time, type: TickMarkType): string {
  const parts: Record<TickMarkType, Intl.DateTimeFormatOptions> = {
    [TickMarkType.Year]: { year: 'numeric' },
    [TickMarkType.Month]: { month: 'short' },
    [TickMarkType.DayOfMonth]: { day: 'numeric', month: 'short' },
    [TickMarkType.Time]: { hour: '2-digit', minute: '2-digit', hour12: false },
    [TickMarkType.TimeWithSeconds]: { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
  };
  return new Intl.DateTimeFormat(locale(), parts[type]).format(localTime(time));
}

function bar(candle: Candle): CandlestickData<UTCTimestamp> {
  return { ...candle, time: candle.time as UTCTimestamp };
}

function volume(candle: Candle): HistogramData<UTCTimestamp> {
  const color = colour(candle.close >= candle.open ? 'up-faint' : 'down-faint');
  return { time: candle.time as UTCTimestamp, value: candle.volume, color };
}
