import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = new URL('../target/screenshots/', import.meta.url).pathname;

/** An environment variable, which has to be there. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set; platform/e2e's TradingPageIT starts these tests with what they need`);
  }
  return value;
}

/** Where the gateway is. */
export const gateway = variable('BOURSE_GATEWAY');

/** Chromium as Debian has it, which downloads nothing and talks to nobody but the page. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: variable('BOURSE_CHROMIUM'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser window of somebody, and everything that went wrong in it. */
export class Visitor {
  readonly complaints: string[] = [];
  /** Bytes over the network of each answer so far. */
  readonly loaded: Promise<number>[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complaints.push(`${message.text()} ${message.location().url}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfinished', (request) => {
      this.loaded.push(
        request.sizes().then(
          ({ responseBodySize }) => responseBodySize,
          () => 0,
        ),
      );
    });
  }

  static async open(
    browser: Browser,
    options: { width?: number; light?: boolean; locale?: string } = {},
  ): Promise<Visitor> {
    const width = options.width ?? 1440;
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: options.light === true ? 'light' : 'dark',
      locale: options.locale ?? 'en-GB',
    });
    context.setDefaultTimeout(20_000);
    return new Visitor(context, await context.newPage());
  }

  /** Goes to an address of the page, and waits until it is live. */
  async visit(path: string): Promise<void> {
    await this.page.goto(gateway + path);
    await this.live();
  }

  async live(): Promise<void> {
    await this.page.locator('[data-testid=link].live').waitFor();
  }

  /** Logs in on Keycloak's own page. */
  async logIn(username: string): Promise<void> {
    await this.page.locator('.top .login-button').click();
    await this.page.locator('#username').fill(username);
    await this.page.locator('#password').fill(variable('BOURSE_DEMO_PASSWORD'));
    await this.page.locator('#kc-login').click();
    await this.page.getByTestId('username').waitFor({ state: 'attached' });
    expect(await this.page.getByTestId('username').textContent()).toBe(username);
    await this.live();
  }

  /** Places a limit order by the form. */
  async place(side: 'Buy' | 'Sell', price: string, volume: string): Promise<void> {
    const form = this.page.locator('section.form');
    await form.locator('.side-switch').getByRole('button', { name: side, exact: true }).click();
    await form.locator('[name=price]').fill(price);
    await form.locator('[name=volume]').fill(volume);
    await form.locator('button[type=submit]').click();
    await this.page.locator('.notices li.good').first().waitFor();
  }

  /** A row of the open orders with such a price. */
  openOrder(price: string) {
    return this.page.locator('section.orders tbody tr').filter({ hasText: price });
  }

  /** Keeps what is seen. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
  }

  /** What axe finds that keeps people out. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: Document) => Promise<AxeResult> } };
      const { violations } = await axe.run(document);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: string[] }[];
  }[];
}
