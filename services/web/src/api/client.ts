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

/** Lets every request to what is not public carry the present access token. */
export function authorize(token: () => Promise<string | null>): void {
  const bearer: Middleware = {
    async onRequest({ request, schemaPath }) {
      const value = schemaPath.includes('/public/') ? null : await token();
      if (value !== null) {
        request.headers.set('Authorization', `Bearer ${value}`);
      }
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
