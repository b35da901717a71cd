/**
 * A request as openapi-fetch makes it. The web's own `Request` copies headers and body, and checks them again, for
 * each of the thousands of questions that pages ask.
 */
export class AskedOfApi {
  readonly method: string;
  readonly headers: Headers;

  constructor(
    readonly url: string,
    readonly init: RequestInit,
  ) {
    this.method = init.method ?? 'GET';
    this.headers = new Headers(init.headers);
  }
}

/** Sent as browsers send it: for files, and for everything that is not a question. */
export const byFetch = ({ url, init }: AskedOfApi, signal: AbortSignal): Promise<Response> =>
  fetch(url, { ...init, signal });
