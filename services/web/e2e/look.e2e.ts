import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './browser';
import { Exchange } from './exchange';
import { visitors } from './visitors';

const MARKET = 'ethbtc';
const MINUTE_S = 60;

const visitor = visitors();

beforeAll(async () => {
  const [maker, operator] = await Promise.all([Exchange.as('trader2'), Exchange.as('admin')]);
  await operator.fund(maker, 'btc', 2);
  await operator.fund(maker, 'eth', 20);
  await maker.post('/market/orders/cancel', { market: MARKET });
  for (const step of [1, 2, 3, 4]) {
    await maker.limit(MARKET, 'sell', (0.05 + step * 0.001).toFixed(6), `${step}`);
    await maker.limit(MARKET, 'buy', (0.05 - step * 0.001).toFixed(6), `${step}`);
  }
});

async function chart(one: Visitor): Promise<{ x: number; y: number }> {
  const canvas = one.page.locator('.canvas canvas').first();
  await canvas.waitFor();
  const box = (await one.page.locator('.canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the chart', () => {
  it('goes back through history as far as there is any', async () => {
    const one = await visitor();
    const asked: number[] = [];
    const now = Math.floor(Date.now() / 60_000) * MINUTE_S;
    // A market that has traded for a day; an exchange of minutes has no such history.
    await one.page.route('**/k-line?*', async (route) => {
      const query = new URL(route.request().url()).searchParams;
      const [to, limit] = [Number(query.get('time_to') ?? now), Number(query.get('limit'))];
      asked.push(to);
      const last = Math.floor(to / MINUTE_S) * MINUTE_S;
      const times = Array.from({ length: limit }, (_, index) => last - (limit - 1 - index) * MINUTE_S);
      const day = times.filter((time) => time > now - 1440 * MINUTE_S);
      await route.fulfill({ json: day.map((time, index) => [time, 100, 102, 99, 100 + (index % 3), 1]) });
    });
    await one.visit('/trade/btcusd');
    await one.page.getByRole('button', { name: '1m', exact: true }).click();
    const { x, y } = await chart(one);
    for (let drags = 0; drags < 30 && Math.min(...asked) > now - 1400 * MINUTE_S; drags++) {
      await one.page.mouse.move(x - 250, y);
      await one.page.mouse.down();
      await one.page.mouse.move(x + 300, y, { steps: 4 });
      await one.page.mouse.up();
    }
    expect(Math.min(...asked)).toBeLessThanOrEqual(now - 999 * MINUTE_S);
    await one.page.mouse.move(x, y);
    await expect.poll(() => one.page.getByTestId('legend').textContent()).toContain('O 100.00');
    await one.picture('chart-history');
  });

  it('shows what could be bought and sold up to each price', async () => {
    const one = await visitor();
    await one.visit(`/trade/${MARKET}`);
    await one.page.getByRole('tab', { name: 'Depth' }).click();
    const drawing = one.page.getByRole('img', { name: /Depth of the book around 0\.050000/ });
    await drawing.waitFor();
    for (const side of ['asks', 'bids']) {
      // A step for each of the four levels, and the way to the edge.
      const line = (await drawing.locator(`.${side} .line`).getAttribute('d')) ?? '';
      expect(line.split('L').length).toBe(2 + 4 * 2);
    }
    await one.picture('depth');
  });
});

describe('a level of the book', () => {
  it('fills the price by a click, and is reached by the arrow keys', async () => {
    const one = await visitor();
    await one.visit(`/trade/${MARKET}`);
    const price = one.page.locator('section.form [name=price]');
    await one.page.getByTestId('bids').getByRole('button', { name: '0.048000' }).click();
    await expect.poll(() => price.inputValue()).toBe('0.048');
    await one.page.getByTestId('asks').getByRole('button', { name: '0.051000' }).focus();
    await one.page.keyboard.press('ArrowUp');
    await one.page.keyboard.press('Enter');
    await expect.poll(() => price.inputValue()).toBe('0.052');
  });

  it('is grouped with its neighbours', async () => {
    const one = await visitor();
    await one.visit(`/trade/${MARKET}`);
    await one.page.getByTestId('asks').getByText('0.052000').waitFor();
    await one.page.getByLabel('Grouping of prices').selectOption({ label: '0.01' });
    await expect.poll(() => one.page.getByTestId('asks').locator('button').count()).toBe(1);
    const volume = one.page.getByTestId('asks').locator('[data-volume]');
    await expect.poll(() => volume.getAttribute('data-volume')).toBe('10');
  });
});

describe('whoever looks', () => {
  it('chooses the language, which stays', async () => {
    const one = await visitor();
    await one.visit(`/trade/${MARKET}`);
    await one.page.locator('.top').getByLabel('Language').selectOption('de');
    await one.page.getByRole('heading', { name: 'Orderbuch' }).waitFor();
    expect(await one.page.evaluate(() => document.documentElement.lang)).toBe('de');
    await one.page.reload();
    await one.live();
    await one.page.getByRole('button', { name: 'Zum Handeln anmelden' }).waitFor();
    await one.picture('trade-german');
  });

  it('chooses light or dark, which stays, and begins with what the system has', async () => {
    const one = await visitor();
    await one.visit(`/trade/${MARKET}`);
    const background = () => one.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const brightness = async () => Number(/\d+/.exec(await background())?.[0]);
    expect(await brightness()).toBeLessThan(60);
    await one.page.getByRole('button', { name: 'Light theme' }).click();
    await expect.poll(brightness).toBeGreaterThan(200);
    await one.page.reload();
    await one.live();
    expect(await brightness()).toBeGreaterThan(200);
    const bright = await visitor({ light: true });
    await bright.visit(`/trade/${MARKET}`);
    expect(await bright.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  });
});
