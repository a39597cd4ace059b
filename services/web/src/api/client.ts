import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../target/generated/api';

/** What the exchange refused, by its stable codes; or that it could not be asked, as `page.unreachable`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly codes: readonly string[],
  ) {
    super(codes.join(', '));
    this.name = 'ApiError';
  }
}

/** The code of a request without an answer. */
export const UNREACHABLE = 'page.unreachable';

/** The exchange's REST interface; paths, parameters and answers are those of its own document. */
export const api = createClient<paths>({ baseUrl: '' });

/** What the exchange says to who is not logged in; it need not be asked for that. */
const LOGGED_OUT = { status: 401, body: JSON.stringify({ errors: ['jwt.decode_and_verify'] }) };

/** Lets every request to what is not public carry the present access token; without one it is refused here. */
export function authorize(token: () => Promise<string | null>): void {
  const bearer: Middleware = {
    async onRequest({ request, schemaPath }) {
      if (schemaPath.includes('/public/')) {
        return request;
      }
      const value = await token();
      if (value === null) {
        return new Response(LOGGED_OUT.body, { status: LOGGED_OUT.status });
      }
      request.headers.set('Authorization', `Bearer ${value}`);
      return request;
    },
  };
  api.use(bearer);
}

interface Reply {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The answer to a request.
 *
 * @throws ApiError if it was refused, or nobody answered
 */
export async function answer<T>(request: Promise<Reply>): Promise<T> {
  let reply: Reply;
  try {
    reply = await request;
  } catch {
    throw new ApiError(0, [UNREACHABLE]);
  }
  if (!reply.response.ok) {
    throw new ApiError(reply.response.status, codes(reply.error));
  }
  return reply.data as T;
}

function codes(error: unknown): readonly string[] {
  if (typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors)) {
    return error.errors.filter((code): code is string => typeof code === 'string');
  }
  return [UNREACHABLE];
}
