import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './browser';
import { Exchange } from './exchange';
import { visitors } from './visitors';

const MARKET = 'ethusd';
const DAY = { day: '2-digit', month: '2-digit', year: '2-digit' } as const;

const visitor = visitors();
let member: Exchange;
let other: Exchange;
let operator: Exchange;

beforeAll(async () => {
  [member, other, operator] = await Promise.all([Exchange.as('trader3'), Exchange.as('trader2'), Exchange.as('admin')]);
  await operator.fund(member, 'usd', 50_000);
  await operator.fund(member, 'eth', 20);
  await operator.fund(other, 'usd', 50_000);
  await operator.fund(other, 'eth', 20);
  // The first trade tells where the market is, so that no trigger is past its price already.
  await trade('3000');
});

/** Lets others trade at a price, by which orders with a trigger come to life. */
async function trade(price: string): Promise<void> {
  await other.limit(MARKET, 'sell', price, '0.01');
  await other.limit(MARKET, 'buy', price, '0.01');
}

async function trader(): Promise<Visitor> {
  const one = await visitor();
  await one.visit(`/trade/${MARKET}`);
  await one.logIn('trader3');
  return one;
}

/** Places an order with a trigger by the form. */
async function placeConditional(one: Visitor, type: string, fields: Record<string, string>): Promise<void> {
  const form = one.page.locator('section.form');
  await form.locator('.side-switch').getByRole('button', { name: 'Sell', exact: true }).click();
  await form.getByRole('button', { name: 'Conditional' }).click();
  await form.getByLabel('Condition').selectOption({ label: type });
  for (const [name, value] of Object.entries(fields)) {
    await form.locator(`[name=${name}]`).fill(value);
  }
  await form.locator('button[type=submit]').click();
}

function history(one: Visitor, text: string) {
  return one.page.locator('section.orders tbody tr').filter({ hasText: text });
}

describe('orders with a trigger', () => {
  it.each([
    ['Stop limit', 'at 2,900.00', { stopPrice: '2900', price: '2890', volume: '0.5' }],
    ['Stop market', 'at 2,910.00', { stopPrice: '2910', volume: '0.5' }],
    ['Take profit limit', 'at 3,100.00', { stopPrice: '3100', price: '3110', volume: '0.5' }],
    ['Take profit market', 'at 3,120.00', { stopPrice: '3120', volume: '0.5' }],
  ])('%s waits for its price, is no level of the book, and can be cancelled', async (type, seen, fields) => {
    const one = await trader();
    await placeConditional(one, type, fields);
    const row = one.openOrder(seen).filter({ hasText: type });
    await row.filter({ hasText: 'Open' }).waitFor();
    expect(await row.locator('td').first().textContent()).toContain(new Date().toLocaleDateString('en-GB', DAY));
    expect(await one.page.getByTestId('asks').locator('button').count()).toBe(0);
    await one.picture(`conditional-${type.toLowerCase().replaceAll(' ', '-')}`);
    await row.getByRole('button', { name: /Cancel order/ }).click();
    await one.page.getByText('No open orders.').waitFor();
  });

  it('come to life at their price: a stop sells at once, a take-profit limit rests in the book', async () => {
    const one = await trader();
    await placeConditional(one, 'Stop market', { stopPrice: '2950', volume: '0.25' });
    await one.openOrder('at 2,950.00').filter({ hasText: 'Open' }).waitFor();
    const bid = await other.limit(MARKET, 'buy', '2940', '1');
    await other.limit(MARKET, 'sell', '2940', '0.01');
    await one.page.getByText(/^Filled: /).waitFor();
    await one.page.getByRole('tab', { name: 'Order history' }).click();
    await history(one, 'at 2,950.00').filter({ hasText: 'Filled' }).filter({ hasText: '2,940.00' }).first().waitFor();
    await other.post(`/market/orders/${bid}/cancel`);

    await placeConditional(one, 'Take profit limit', { stopPrice: '3050', price: '3060', volume: '0.25' });
    await one.page.getByRole('tab', { name: /Open orders/ }).click();
    await one.openOrder('at 3,050.00').filter({ hasText: 'Open' }).waitFor();
    await trade('3055');
    await one.page.getByTestId('asks').getByText('3,060.00').waitFor();
    await one.page.getByRole('button', { name: 'Cancel all' }).click();
    await one.page.getByText('No open orders.').waitFor();
    await one.page.getByTestId('asks').getByText('3,060.00').waitFor({ state: 'detached' });
  });
});

describe('the form', () => {
  it('previews the fee by the rates of the member’s own group', async () => {
    const uid = await member.uid();
    const entry = await operator.post('/admin/trading_fees/new', { group: 'vip-7', maker: '0.0001', taker: '0.01' });
    await operator.post(`/admin/members/${uid}`, { group: 'vip-7' });
    const one = await trader();
    const form = one.page.locator('section.form');
    await form.locator('[name=price]').fill('2000');
    await form.locator('[name=volume]').fill('0.5');
    await expect.poll(() => form.getByTestId('summary').textContent()).toContain('0.005 ETH');
    await form.getByText('More options').click();
    await form.getByText('Post only: refuse rather than take').click();
    await expect.poll(() => form.getByTestId('summary').textContent()).toContain('0.00005 ETH');
    await one.page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
    await one.page.getByText('vip-7').waitFor();
    await one.page.getByRole('region', { name: 'Your fees' }).getByText('1%').first().waitFor();
    await operator.post(`/admin/members/${uid}`, { group: 'vip-0' });
    await operator.post('/admin/trading_fees/delete', { id: `${entry['id'] as number}` });
  });

  it('cancels all orders of this market, and leaves those of others', async () => {
    const elsewhere = await member.limit('ethbtc', 'sell', '0.09', '0.1');
    const one = await trader();
    for (const price of ['2001', '2002', '2003']) {
      await one.place('Buy', price, '0.01');
      await one.openOrder(`${price.replace('2', '2,')}.00`).waitFor();
    }
    await one.page.getByRole('tab', { name: 'Open orders (3)' }).waitFor();
    await one.page.getByRole('button', { name: 'Cancel all' }).click();
    await one.page.getByText('No open orders.').waitFor();
    await one.page.getByText('All markets').click();
    await one.openOrder('0.090000').waitFor();
    await one.page.getByRole('button', { name: 'Cancel all' }).click();
    await one.page.getByText('No open orders.').waitFor();
    expect((await member.get<{ state: string }>(`/market/orders/${elsewhere}`)).state).toBe('cancel');
  });

  it('takes an order from the keyboard alone: the side, the fields, Enter, and the way to its cancelling', async () => {
    const one = await trader();
    const { keyboard } = one.page;
    await keyboard.press('b');
    await expect.poll(() => one.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('price');
    await keyboard.type('2100.5');
    await keyboard.press('Tab');
    await keyboard.type('0.02');
    await keyboard.press('Enter');
    await one.openOrder('2,100.50').filter({ hasText: 'Open' }).waitFor();

    const focused = () => one.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let presses = 0; presses < 60 && !(await focused()).startsWith('Cancel order'); presses++) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await one.page.getByText('No open orders.').waitFor();
  });
});
