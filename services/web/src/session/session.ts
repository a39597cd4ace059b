import { signal } from '@preact/signals';
import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { go } from '../app/router';
import type { Configuration } from './configuration';

/** Who is logged in, as Keycloak says it. */
export interface Member {
  /** The account: the subject of the tokens. */
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly roles: readonly string[];
}

/** Whether somebody is logged in; unknown while that is being found out. */
export type Session =
  { readonly state: 'unknown' } | { readonly state: 'out' } | { readonly state: 'in'; readonly member: Member };

/** Says that this browser logged in before, and nothing else: it is worth asking Keycloak at the next load. */
const REMEMBERED = 'bourse.loggedin';
const RENEW_BEFORE_S = 15;

/** Grows with each new access token. */
export const renewals = signal(0);

export const session = signal<Session>({ state: 'unknown' });

let manager: UserManager | null = null;

/**
 * Finds out who is logged in.
 *
 * Tokens live in this page's memory alone, so a reload has none. If somebody was logged in, the page goes to Keycloak and back without a
 * question (`prompt=none`): its session, not the browser's storage, says who this is.
 *
 * @returns false if the browser is leaving for Keycloak, and nothing needs to be shown any more
 */
export async function startSession(configuration: Configuration): Promise<boolean> {
  const here = `${window.location.origin}/`;
  manager = new UserManager({
    authority: configuration.issuer,
    client_id: configuration.client_id,
    redirect_uri: here,
    post_logout_redirect_uri: here,
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // The proof key of a login under way, which ends with it; it has to survive the way to Keycloak and back.
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
  });
  manager.events.addUserLoaded(loggedIn);
  manager.events.addSilentRenewError(ended);
  manager.events.addUserSignedOut(ended);
  return comesFromKeycloak() ? finishLogin(manager) : resume(manager);
}

/** Goes to Keycloak's page, and comes back to the present address. */
export async function logIn(): Promise<void> {
  await manager?.signinRedirect({ url_state: window.location.pathname });
}

/** Ends the session here and at Keycloak. */
export async function logOut(): Promise<void> {
  localStorage.removeItem(REMEMBERED);
  // What is the member's goes away first, and asks for nothing more on the way out.
  session.value = { state: 'unknown' };
  try {
    await manager?.signoutRedirect();
  } catch (failure) {
    session.value = { state: 'out' };
    throw failure;
  }
}

/** An access token that is good for the next moments; null if nobody is logged in. */
export async function accessToken(): Promise<string | null> {
  const user = await manager?.getUser();
  if (user === null || user === undefined) {
    return null;
  }
  if ((user.expires_in ?? 0) > RENEW_BEFORE_S) {
    return user.access_token;
  }
  try {
    return (await manager?.signinSilent())?.access_token ?? null;
  } catch {
    ended();
    return null;
  }
}

function comesFromKeycloak(): boolean {
  const query = new URLSearchParams(window.location.search);
  return query.has('state') && (query.has('code') || query.has('error'));
}

async function finishLogin(oidc: UserManager): Promise<boolean> {
  try {
    const user = await oidc.signinCallback();
    go(user?.url_state ?? '/', true);
  } catch (failure) {
    localStorage.removeItem(REMEMBERED);
    session.value = { state: 'out' };
    go(pathOf(failure), true);
  }
  return true;
}

async function resume(oidc: UserManager): Promise<boolean> {
  if (localStorage.getItem(REMEMBERED) !== null) {
    try {
      await oidc.signinRedirect({ prompt: 'none', url_state: window.location.pathname });
      return false;
    } catch {
      // Keycloak does not answer: the markets can be seen without it.
    }
  }
  session.value = { state: 'out' };
  return true;
}

function loggedIn(user: User): void {
  localStorage.setItem(REMEMBERED, 'yes');
  renewals.value++;
  const { profile } = user;
  session.value = {
    state: 'in',
    member: {
      account: profile.sub,
      username: profile.preferred_username ?? profile.sub,
      name: profile.name ?? '',
      email: profile.email ?? '',
      emailVerified: profile.email_verified === true,
      roles: rolesOf(user.access_token),
    },
  };
}

function ended(): void {
  localStorage.removeItem(REMEMBERED);
  void manager?.removeUser();
  session.value = { state: 'out' };
}

/** Where somebody was who is not logged in at Keycloak any more. */
function pathOf(failure: unknown): string {
  return failure instanceof Error && 'url_state' in failure && typeof failure.url_state === 'string'
    ? failure.url_state
    : '/';
}

/** The realm's roles, to show them; what they allow is the gateway's to say. */
export function rolesOf(token: string): readonly string[] {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as {
      realm_access?: { roles?: string[] };
    };
    return claims.realm_access?.roles ?? [];
  } catch {
    return [];
  }
}
