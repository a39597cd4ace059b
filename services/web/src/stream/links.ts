import { computed, effect } from '@preact/signals';
import { accessToken, renewals, session } from '../session/session';
import { Ranger, type LinkState, type Socket } from './ranger';

const PATH = '/api/v2/ranger';
/** The sub-protocol under which a browser, which can set no header, hands its token over. */
const BEARER = 'bearer';

function socket(scope: 'public' | 'private', protocols: string[]): Socket {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(`${scheme}://${window.location.host}${PATH}/${scope}`, protocols) as Socket;
}

/** What everybody may hear. */
export const publicLink = new Ranger(() => Promise.resolve(socket('public', [])));

/** What the member who is logged in may hear; it is connected only while somebody is. */
export const privateLink = new Ranger(async () => {
  const token = await accessToken();
  if (token === null) {
    throw new Error('nobody is logged in');
  }
  return socket('private', [BEARER, token]);
});

/** Whether everything on the page is live: the worse of the two connections. */
export const link = computed<LinkState>(() => {
  const states =
    session.value.state === 'in' ? [publicLink.state.value, privateLink.state.value] : [publicLink.state.value];
  return states.includes('lost') ? 'lost' : states.includes('connecting') ? 'connecting' : 'live';
});

/** Connects, and follows the browser's network and the member's logins. */
export function startLinks(): void {
  publicLink.start();
  effect(() => {
    if (session.value.state === 'in') {
      privateLink.start();
    } else {
      privateLink.stop();
    }
  });
  // A connection ends with the token that it was opened with.
  renewals.subscribe(() => privateLink.replace());
  window.addEventListener('offline', () => [publicLink, privateLink].forEach((one) => one.lose()));
  window.addEventListener('online', () => [publicLink, privateLink].forEach((one) => one.hurry()));
}
