import type { Market } from '../api/types';
import { tickOf } from '../book/grouping';
import { decimal, plain, typed, type Decimal } from '../money/decimal';
import { hasTrigger, isLimit, spends, type Draft } from './draft';

/** A field of the form. */
export type FieldName = 'price' | 'stopPrice' | 'volume' | 'total' | 'displayVolume' | 'expiresAt';

/** What is wrong with a field, in the words of the key `problem.<rule>`. */
export interface Problem {
  readonly field: FieldName;
  readonly rule:
    | 'missing'
    | 'noNumber'
    | 'notPositive'
    | 'tooFine'
    | 'offTick'
    | 'belowMin'
    | 'aboveMax'
    | 'balance'
    | 'aboveVolume'
    | 'past';
  /** The bound that does not hold; empty where there is none. */
  readonly bound: string;
}

/**
 * What is wrong with a draft, as far as it can be told before the exchange is asked; the exchange has the last word.
 *
 * @param needed what the order takes from the account, if that can be told
 * @param available what the account has of it, null if nobody is logged in
 */
export function check(
  draft: Draft,
  market: Market,
  needed: Decimal | null,
  available: Decimal | null,
  nowMs: number,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (hasTrigger(draft.type)) {
    problems.push(...price('stopPrice', draft.stopPrice, market));
  }
  if (isLimit(draft.type)) {
    problems.push(...price('price', draft.price, market));
    problems.push(...expiry(draft, nowMs), ...display(draft, market));
  }
  const size = spends(draft) ? 'total' : 'volume';
  const sized = size === 'total' ? number('total', draft.total) : volume('volume', draft.volume, market);
  problems.push(...sized);
  if (problems.length === 0) {
    problems.push(...value(draft, market));
  }
  if (sized.length === 0 && needed !== null && available !== null && needed.gt(available)) {
    problems.push({ field: size, rule: 'balance', bound: plain(available) });
  }
  return problems;
}

function number(field: FieldName, input: string): Problem[] {
  if (input.trim() === '') {
    return [{ field, rule: 'missing', bound: '' }];
  }
  const parsed = typed(input);
  if (parsed === null) {
    return [{ field, rule: 'noNumber', bound: '' }];
  }
  return parsed.eq(0) ? [{ field, rule: 'notPositive', bound: '' }] : [];
}

function price(field: FieldName, input: string, market: Market): Problem[] {
  const problems = number(field, input);
  const parsed = typed(input);
  if (problems.length > 0 || parsed === null) {
    return problems;
  }
  const tick = tickOf(market);
  if (!parsed.mod(tick).eq(0)) {
    return [{ field, rule: 'offTick', bound: plain(tick) }];
  }
  return within(field, parsed, market.min_price, market.max_price);
}

function volume(field: FieldName, input: string, market: Market): Problem[] {
  const problems = number(field, input);
  const parsed = typed(input);
  if (problems.length > 0 || parsed === null) {
    return problems;
  }
  if (!parsed.round(market.amount_precision, 0).eq(parsed)) {
    return [{ field, rule: 'tooFine', bound: `${market.amount_precision}` }];
  }
  return within(field, parsed, market.min_amount, market.max_amount);
}

function value(draft: Draft, market: Market): Problem[] {
  const total = isLimit(draft.type) ? typed(draft.price)?.times(typed(draft.volume) ?? 0) : typed(draft.total);
  return total === null || total === undefined ? [] : within('total', total, market.min_value, market.max_value);
}

function display(draft: Draft, market: Market): Problem[] {
  if (draft.displayVolume === '') {
    return [];
  }
  const problems = volume('displayVolume', draft.displayVolume, { ...market, max_amount: null });
  const [shownPart, whole] = [typed(draft.displayVolume), typed(draft.volume)];
  if (problems.length === 0 && shownPart !== null && whole !== null && shownPart.gt(whole)) {
    return [{ field: 'displayVolume', rule: 'aboveVolume', bound: '' }];
  }
  return problems;
}

function expiry(draft: Draft, nowMs: number): Problem[] {
  if (draft.timeInForce !== 'gtd') {
    return [];
  }
  const timeMs = Date.parse(draft.expiresAt);
  if (Number.isNaN(timeMs)) {
    return [{ field: 'expiresAt', rule: 'missing', bound: '' }];
  }
  return timeMs <= nowMs ? [{ field: 'expiresAt', rule: 'past', bound: '' }] : [];
}

/** A bound of zero or null does not bind. */
function within(field: FieldName, parsed: Decimal, min: string | null, max: string | null): Problem[] {
  if (min !== null && parsed.lt(min)) {
    return [{ field, rule: 'belowMin', bound: plain(decimal(min)) }];
  }
  if (max !== null && !decimal(max).eq(0) && parsed.gt(max)) {
    return [{ field, rule: 'aboveMax', bound: plain(decimal(max)) }];
  }
  return [];
}
