import { beforeAll, describe, expect, it } from 'vitest';
import { Exchange } from './exchange';
import { visitors } from './visitors';

/** Recipients that no earlier run had. */
const RUN = `${Date.now()}`;
const [PAID, RETURNED] = [`paid-${RUN}`, `returned-${RUN}`];

const visitor = visitors();
let member: Exchange;
let operator: Exchange;

beforeAll(async () => {
  [member, operator] = await Promise.all([Exchange.as('trader3'), Exchange.as('admin')]);
  await operator.fund(member, 'usd', 1_000);
});

describe('the wallets', () => {
  it('lock what is to be paid out, and show what becomes of it', async () => {
    const one = await visitor();
    await one.visit('/wallets');
    await one.logIn('trader3');
    const dollars = one.page.getByRole('region', { name: 'Balances' }).locator('tr').filter({ hasText: 'USD' });
    const locked = dollars.locator('td').nth(2);
    const before = await locked.textContent();
    const free = await member.free('usd');

    const form = one.page.getByRole('region', { name: 'Withdraw', exact: true });
    const ask = async (amount: string, to: string) => {
      await form.getByLabel('Currency').selectOption('usd');
      await form.getByLabel('Amount').fill(amount);
      await form.getByLabel('Recipient: bank account or address').fill(to);
      await form.getByRole('button', { name: 'Ask for the withdrawal' }).click();
      const row = one.page.getByRole('region', { name: 'History' }).locator('tbody tr').filter({ hasText: to });
      await row.filter({ hasText: 'Accepted' }).waitFor();
      return row;
    };
    const paid = await ask('100', PAID);
    const returned = await ask('50', RETURNED);
    await expect.poll(() => locked.textContent()).toBe(plus(before, 150));
    await one.picture('wallets-withdrawals');

    const uid = await member.uid();
    await step(uid, await tid(member, PAID), 'complete');
    await step(uid, await tid(member, RETURNED), 'cancel');
    await paid.filter({ hasText: 'Done' }).waitFor();
    await returned.filter({ hasText: 'Cancelled' }).waitFor();
    await expect.poll(() => locked.textContent()).toBe(before);
    expect(await member.free('usd')).toBe(free - 100);
  });

  it('refuse in words what nobody has, before it is asked for', async () => {
    const one = await visitor();
    await one.visit('/wallets');
    await one.logIn('trader3');
    const form = one.page.getByRole('region', { name: 'Withdraw', exact: true });
    await form.getByLabel('Currency').selectOption('usd');
    await form.getByRole('button', { name: 'Ask for the withdrawal' }).click();
    await form.getByText('Please fill this in.').first().waitFor();
    await form.getByLabel('Amount').fill('99999999');
    await form.getByText(/Only [\d.]+ is available\./).waitFor();
  });

  it('send money to another member', async () => {
    const receiver = await (await Exchange.as('trader2')).uid();
    const one = await visitor();
    await one.visit('/wallets');
    await one.logIn('trader3');
    const form = one.page.getByRole('region', { name: 'Send to a member' });
    await form.getByLabel('Currency').selectOption('usd');
    await form.getByLabel('Amount').fill('7.5');
    await form.getByLabel('Account id of the member').fill(receiver);
    await form.getByRole('button', { name: 'Send' }).click();
    await one.page.getByRole('tab', { name: 'Transfers' }).click();
    const row = one.page.getByRole('region', { name: 'History' }).locator('tbody tr').filter({ hasText: receiver });
    await row.filter({ hasText: '7.5 USD' }).filter({ hasText: 'Done' }).first().waitFor();
  });
});

async function tid(of: Exchange, recipient: string): Promise<string> {
  const found = await of.get<{ tid: string }[]>(`/account/withdraws?rid=${recipient}&limit=1`);
  return found[0]?.tid ?? '';
}

async function step(uid: string, id: string, action: string): Promise<void> {
  await operator.post('/admin/withdraws/actions', { uid, tid: id, action });
}

/** A shown amount and some more of it. */
function plus(text: string | null, more: number): string {
  const sum = Number((text ?? '').replaceAll(',', '')) + more;
  return sum.toLocaleString('en-US', { minimumFractionDigits: 8 });
}
