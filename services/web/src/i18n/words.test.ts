import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the words', () => {
  it('are there in every language, with the same values in them', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(variables(de[key as keyof typeof de]), key).toEqual(variables(text));
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('for codes are for codes that the exchange has', () => {
    const document = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const codes = Object.keys(en).filter((key) => key.startsWith('error.') && key !== 'error.unknown');
    for (const code of codes.map((key) => key.slice('error.'.length)).filter((code) => !code.startsWith('page.'))) {
      expect(document, code).toContain(`\`${code}\``);
    }
  });

  it('tell why an order ended or was refused, whatever the reason', () => {
    const document = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const reasons = document.slice(document.indexOf('# Reasons')).matchAll(/^\| `(market\.[a-z_.]+)`/gm);
    for (const [, code] of reasons) {
      expect(Object.keys(en), code).toContain(`error.${code ?? ''}`);
    }
  });
});
