import type { Answer, Asker } from './asking.js';

const waitFor = 'casebook-wait-for';

/**
 * Asks so that each answer shows what was done before through the same function, whoever did it. A spec
 * need not wait for a read model by itself. A `Casebook-Wait-For` of its own counts if it asks for more.
 */
export function seeingOwnWrites<Name>(as: (name: Name) => Asker): (name: Name) => Asker {
  let position = 0n;
  const noted = (answer: Answer): Answer => {
    const written = answer.headers.get('casebook-position') ?? answer.body?.position;
    if (/^\d+$/.test(written ?? '') && BigInt(written) > position) position = BigInt(written);
    return answer;
  };
  const waiting = (headers: Record<string, string> = {}) => {
    const own = headers[waitFor];
    const asksForMore = own !== undefined && !(/^\d+$/.test(own) && BigInt(own) < position);
    return asksForMore || position === 0n ? headers : { ...headers, [waitFor]: String(position) };
  };
  return (name) => {
    const { get, post, put, delete: remove } = as(name);
    return {
      get: (path, headers) => get(path, waiting(headers)),
      post: async (path, body, headers) => noted(await post(path, body, waiting(headers))),
      put: async (path, body, headers) => noted(await put(path, body, waiting(headers))),
      delete: async (path, body, headers) => noted(await remove(path, body, waiting(headers))),
    };
  };
}
