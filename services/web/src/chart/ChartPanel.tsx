import { useState } from 'preact/hooks';
import type { Market } from '../api/types';
import { DepthChart } from '../book/DepthChart';
import { t } from '../i18n';
import { Tabs } from '../ui/Tabs';
import { CandleChart } from './CandleChart';

/** The chart of prices, or of the book's depth. */
export function ChartPanel({ market }: { readonly market: Market }) {
  const [shown, setShown] = useState<'price' | 'depth'>('price');
  const tabs = [
    { name: 'price' as const, title: t('chart.title') },
    { name: 'depth' as const, title: t('depth.title') },
  ];
  return (
    <section class="panel chart" aria-label={t('chart.title')}>
      <Tabs label={t('chart.title')} tabs={tabs} selected={shown} onSelect={setShown}>
        {shown === 'price' ? <CandleChart market={market} /> : <DepthChart market={market} />}
      </Tabs>
    </section>
  );
}
