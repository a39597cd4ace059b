import type { IncomingMessage, ServerResponse } from 'node:http';

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer that lets everybody in as the same member, and signs nothing. */
export function issue(request: IncomingMessage, response: ServerResponse, origin: string): boolean {
  const url = new URL(request.url ?? '/', origin);
  const issuer = `${origin}/realms/pretend`;
  switch (url.pathname.replace('/realms/pretend', '')) {
    case '/.well-known/openid-configuration':
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/logout`,
        jwks_uri: `${issuer}/keys`,
      });
      return true;
    case '/auth':
      redirect(
        response,
        `${url.searchParams.get('redirect_uri') ?? '/'}?code=1&state=${url.searchParams.get('state') ?? ''}`,
      );
      return true;
    case '/logout':
      redirect(response, url.searchParams.get('post_logout_redirect_uri') ?? '/');
      return true;
    case '/token':
      json(response, tokens(issuer));
      return true;
    default:
      return false;
  }
}

function tokens(issuer: string): object {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: 'bourse-web',
    sub: '6f1c1d9e-2f5a-4a55-9d3c-8f4b7f1f2a11',
    iat: now,
    exp: now + 300,
    preferred_username: 'trader1',
    name: 'Tara Trader',
    email: 'trader1@bourse.example',
    email_verified: true,
    realm_access: { roles: ['trader', 'offline_access'] },
  };
  const token = `${base64({ alg: 'none' })}.${base64(claims)}.none`;
  return { access_token: token, id_token: token, refresh_token: 'pretend', token_type: 'Bearer', expires_in: 300 };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}

function redirect(response: ServerResponse, to: string): void {
  response.statusCode = 302;
  response.setHeader('Location', to);
  response.end();
}
