import { describe, expect, it } from 'vitest';
import { orderMessage, type StreamedOrder } from './messages';

describe('an order of the stream', () => {
  it('has its times as by REST', () => {
    const streamed = { id: 7, created_at: 1_767_312_001, updated_at: 1_767_312_002 } as StreamedOrder;
    expect(orderMessage(streamed)).toEqual({
      id: 7,
      created_at: '2026-01-02T00:00:01.000Z',
      updated_at: '2026-01-02T00:00:02.000Z',
    });
  });
});
