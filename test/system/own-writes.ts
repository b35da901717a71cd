import type { Answer, Asker } from './asking.js';

interface OwnWrites {
  readonly as: (name: string | null) => Asker;
  /** Waits until the read models show what was written, for those who are asked another way. */
  readonly shown: (name: string) => Promise<void>;
}

const waitFor = 'casebook-wait-for';

/**
 * Asks so that each answer shows what was done before through the same function, whoever did it. A spec
 * need not wait for a read model by itself. A `Casebook-Wait-For` of its own counts if it asks for more.
 */
export function seeingOwnWrites(as: (name: string | null) => Asker): OwnWrites {
  let position = 0n;
  let shown = 0n;
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
  const seeing = (name: string | null): Asker => {
    const { get, post, put, delete: remove } = as(name);
    return {
      get: (path, headers) => get(path, waiting(headers)),
      post: async (path, body, headers) => noted(await post(path, body, waiting(headers))),
      put: async (path, body, headers) => noted(await put(path, body, waiting(headers))),
      delete: async (path, body, headers) => noted(await remove(path, body, waiting(headers))),
    };
  };
  return {
    as: seeing,
    shown: async (name) => {
      const upTo = position;
      if (upTo === shown) return;
      const { status, body } = await seeing(name).get('/caseload?size=1');
      if (status !== 200) throw new Error(`The caseload was not shown: ${status} ${JSON.stringify(body)}`);
      shown = upTo;
    },
  };
}
