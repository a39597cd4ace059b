import { describe, expect, it } from 'vitest';
import { sameBook as sameBookOf } from './book';
import { gateway, type Visitor } from './browser';
import { visitors } from './visitors';

const FIRST_LOAD_MAX_BYTES = 300_000;

const visitor = visitors();

const sameBook = (one: Visitor) => sameBookOf(one, 'btcusd', 2);

describe('somebody who is not logged in', () => {
  it('sees the market, and loads little for it', async () => {
    const anybody = await visitor();
    await anybody.visit('/');
    await anybody.page.getByRole('heading', { name: 'BTC/USD' }).waitFor();
    await anybody.page.locator('.canvas canvas').first().waitFor();
    await sameBook(anybody);
    for (const period of ['1m', '5m', '1h', '1d', '1w', '1M']) {
      await anybody.page.getByRole('button', { name: period, exact: true }).click();
      await anybody.page.getByTestId('legend').or(anybody.page.getByText('No trades yet.')).waitFor();
    }
    const bytes = (await Promise.all(anybody.loaded)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(FIRST_LOAD_MAX_BYTES);
    await anybody.picture('trade-anybody');
  });

  it('reads it in German if the browser does, and is told when there is no such market', async () => {
    const anybody = await visitor({ locale: 'de-DE' });
    await anybody.visit('/trade/nothing');
    await anybody.page.getByText('Diesen Markt gibt es nicht.').waitFor();
    await anybody.visit('/wallets');
    await anybody.page.getByText('Melden Sie sich an, um Ihr Konto zu sehen.').waitFor();
  });
});

describe('a member', () => {
  it('logs in at Keycloak, places an order, sees it in the book and cancels it', async () => {
    const member = await visitor();
    await member.visit('/trade/btcusd');
    await member.logIn('trader1');
    await expect.poll(() => member.page.getByTestId('available').textContent()).toMatch(/[1-9][\d,.]* USD/);

    await member.place('Buy', '201.5', '0.25');
    await member.openOrder('201.50').filter({ hasText: 'Open' }).waitFor();
    await sameBook(member);
    await member.picture('trade-order');

    await member
      .openOrder('201.50')
      .getByRole('button', { name: /Cancel order/ })
      .click();
    await expect.poll(() => member.openOrder('201.50').count(), { timeout: 15_000 }).toBe(0);
    await member.page.getByText('You cancelled it.').waitFor();
    await sameBook(member);
  });

  it('is told in words what is wrong with an order, before it is sent and after', async () => {
    const member = await visitor();
    await member.visit('/trade/btcusd');
    await member.logIn('trader1');
    const form = member.page.locator('section.form');
    await form.locator('[name=price]').fill('200.001');
    await form.getByText('Prices go in steps of 0.01.').waitFor();
    await form.locator('[name=price]').fill('200');
    await form.locator('[name=volume]').fill('1000000');
    await form.getByText(/Only [\d.]+ is available\./).waitFor();
    await form.locator('button[type=submit]').click();
    expect(await member.openOrder('200.00').count()).toBe(0);
  });

  it('fills the form by a click on a price of the book', async () => {
    const member = await visitor();
    await member.visit('/trade/btcusd');
    await member.logIn('trader2');
    await member.place('Sell', '301.25', '0.05');
    await member.openOrder('301.25').waitFor();
    await member.page
      .getByTestId('asks')
      .getByRole('button', { name: /301\.25/ })
      .click();
    await expect.poll(() => member.page.locator('section.form [name=price]').inputValue()).toBe('301.25');
    await member.page.getByRole('button', { name: 'Cancel all' }).click();
    await member.page.getByText('No open orders.').waitFor();
  });

  it('trades with another one, and both see it without asking', async () => {
    const [buyer, seller] = [await visitor(), await visitor()];
    await buyer.visit('/trade/btcusd');
    await buyer.logIn('trader1');
    await seller.visit('/trade/btcusd');
    await seller.logIn('trader2');
    const free = buyer.page.getByTestId('available');
    const before = await free.textContent();

    await seller.place('Sell', '251.75', '0.125');
    await buyer.page.getByTestId('asks').getByText('251.75').waitFor();
    await buyer.place('Buy', '251.75', '0.125');

    await buyer.page.getByText(/^Filled: /).waitFor();
    await seller.page.getByText(/^Filled: /).waitFor();
    for (const one of [buyer, seller]) {
      await expect.poll(() => one.page.getByTestId('legend').textContent()).toContain('251.75');
      await one.page.getByTestId('trades').getByText('251.75').first().waitFor();
      await expect.poll(() => one.page.getByTestId('last-price').textContent()).toContain('251.75');
      await one.page.getByRole('tab', { name: 'Your trades' }).click();
      await one.page.locator('section.orders tbody tr').filter({ hasText: '251.75' }).first().waitFor();
    }
    await expect.poll(() => free.textContent()).not.toBe(before);
    await sameBook(seller);
    await buyer.picture('trade-filled');
  });

  it('is still logged in after a reload, although the browser stores no token', async () => {
    const member = await visitor();
    await member.visit('/wallets');
    await member.logIn('trader1');
    expect(member.page.url()).toBe(`${gateway}/wallets`);
    await member.page.reload();
    await member.page.getByTestId('username').waitFor();
    await member.live();
    expect(member.page.url()).toBe(`${gateway}/wallets`);
    const kept = await member.page.evaluate(() =>
      [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(),
    );
    expect(kept).not.toMatch(/eyJ|token/);

    await member.page.getByRole('button', { name: 'Log out' }).click();
    await member.page.locator('.top .login-button').waitFor();
    await member.page.reload();
    await member.page.locator('.top .login-button').waitFor();
  });

  it('sees that the connection is lost, and everything right again when it is back', async () => {
    const [member, other] = [await visitor(), await visitor()];
    await member.visit('/trade/btcusd');
    await member.logIn('trader1');
    await other.visit('/trade/btcusd');
    await other.logIn('trader2');

    await member.context.setOffline(true);
    await member.page.getByText(/The connection to the exchange is lost/).waitFor();
    await other.place('Sell', '302.5', '0.75');
    await other.openOrder('302.50').filter({ hasText: 'Open' }).waitFor();
    await member.picture('trade-lost');

    await member.context.setOffline(false);
    await member.live();
    await member.page.getByTestId('asks').getByText('302.50').waitFor();
    await sameBook(member);
    // What the browser itself says of requests without a network.
    member.complaints.splice(0);

    await other
      .openOrder('302.50')
      .getByRole('button', { name: /Cancel order/ })
      .click();
    await expect.poll(() => member.page.getByTestId('asks').getByText('302.50').count(), { timeout: 15_000 }).toBe(0);
  });

  it('trades on a phone', async () => {
    const member = await visitor({ width: 390 });
    await member.visit('/trade/btcusd');
    await member.logIn('trader1');
    await member.picture('phone-chart');
    await member.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Book' }).click();
    await member.page.getByTestId('bids').waitFor();
    await member.picture('phone-book');
    await member.place('Buy', '202.25', '0.1');
    await member.openOrder('202.25').waitFor();
    await member
      .openOrder('202.25')
      .getByRole('button', { name: /Cancel order/ })
      .click();
    await member.page.getByText('No open orders.').waitFor();
    const width = await member.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it.each([false, true])('meets no barrier in any view (light: %s)', async (light) => {
    const member = await visitor({ light });
    await member.visit('/trade/btcusd');
    await member.logIn('trader1');
    for (const name of ['Trade', 'Wallets', 'Profile']) {
      await member.page.getByRole('navigation').getByRole('link', { name }).click();
      await member.page.locator('main h1').waitFor();
      expect(await member.barriers(), name).toEqual([]);
      await member.picture(`${name.toLowerCase()}-${light ? 'light' : 'dark'}`);
    }
  });
});
