import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../api/client';
import type { NewOrder } from '../api/types';
import { complain, notify } from '../app/notices';
import { t } from '../i18n';
import { place } from './feed';

/** Sends orders, one at a time. */
export interface Placing {
  readonly sending: boolean;
  /** Sends an order; tells whether it was taken. */
  readonly send: (order: NewOrder) => Promise<boolean>;
}

/**
 * Sends orders under names of their own.
 *
 * When no answer came, the order may have been taken all the same; the same order sent once more keeps its name, and so is the same order and
 * not a second one.
 */
export function usePlacing(): Placing {
  const [sending, setSending] = useState(false);
  const unanswered = useRef<{ readonly asked: string; readonly name: string } | null>(null);
  const send = async (order: NewOrder) => {
    const asked = JSON.stringify(order);
    const name = unanswered.current?.asked === asked ? unanswered.current.name : `web-${crypto.randomUUID()}`;
    setSending(true);
    try {
      await place({ ...order, client_order_id: name });
      unanswered.current = null;
      notify('good', t('form.placed'));
      return true;
    } catch (failure) {
      const answered = failure instanceof ApiError && failure.status >= 400 && failure.status < 500;
      unanswered.current = answered ? null : { asked, name };
      complain(failure);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { sending, send };
}
