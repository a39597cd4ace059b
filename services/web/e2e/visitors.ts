import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, Visitor } from './browser';

/**
 * Lets a file of tests open browser windows: one Chromium for all of them, every window closed after its test, and no test passes with an error
 * in a console.
 *
 * @returns opens a window
 */
export function visitors(): (options?: Parameters<typeof Visitor.open>[1]) => Promise<Visitor> {
  let browser: Browser;
  const opened: Visitor[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    const complaints = opened.map((one) => one.complaints);
    await Promise.all(opened.splice(0).map((one) => one.close()));
    expect(complaints.flat(), 'the console').toEqual([]);
  });
  return async (options = {}) => {
    const one = await Visitor.open(browser, options);
    opened.push(one);
    return one;
  };
}
