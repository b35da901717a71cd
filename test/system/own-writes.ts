import type { Answer, Asker } from './asking.js';

export interface OwnWrites {
  readonly as: (name: string | null) => Asker;
  /** The header with which a request that is sent another way waits for what was written here. */
  readonly waitFor: () => Record<string, string>;
  /** Waits until the read models show all that was written, for those who are asked another way. */
  readonly shown: (name: string) => Promise<void>;
}

const header = 'casebook-wait-for';
const later = (one: bigint, other: bigint): bigint => (other > one ? other : one);
const isPosition = (text: unknown): text is string => typeof text === 'string' && /^\d{1,19}$/.test(text);

/**
 * Asks so that each answer shows all that was recorded before, by whatever way: a spec need not wait for a read
 * model by itself. A `Casebook-Wait-For` of its own counts if it asks for more.
 */
export function seeingOwnWrites(
  as: (name: string | null) => Asker,
  endOfRecord: () => Promise<bigint | undefined>,
): OwnWrites {
  let end = 0n;
  let shown = 0n;
  const waitFor = (): Record<string, string> => (end > shown ? { [header]: String(end) } : {});
  const waiting = async (headers: Record<string, string> = {}) => {
    // A store that is away, as some specs want it, has nothing new.
    end = later(end, (await endOfRecord().catch(() => undefined)) ?? 0n);
    const own = headers[header];
    const asksForMore = own !== undefined && !(isPosition(own) && BigInt(own) < end);
    return asksForMore ? headers : { ...headers, ...waitFor() };
  };
  const read = ({ status, headers }: Answer, asked: string | undefined): void => {
    const hasWaited = status < 400 && isPosition(asked) && headers.has('casebook-as-of');
    if (hasWaited) shown = later(shown, BigInt(asked));
  };
  const wrote = (answer: Answer): Answer => {
    const position = answer.headers.get('casebook-position') ?? answer.body?.position;
    if (isPosition(position)) end = later(end, BigInt(position));
    return answer;
  };
  const seeing = (name: string | null): Asker => {
    const { get, post, put, delete: remove, ask } = as(name);
    const getWhatWasWritten: Asker['get'] = async (path, headers) => {
      const all = await waiting(headers);
      const answer = await get(path, all);
      read(answer, all[header]);
      return answer;
    };
    return {
      get: getWhatWasWritten,
      post: async (path, body, headers) => wrote(await post(path, body, await waiting(headers))),
      put: async (path, body, headers) => wrote(await put(path, body, await waiting(headers))),
      delete: async (path, body, headers) => wrote(await remove(path, body, await waiting(headers))),
      ask: async (method, path, body, headers) =>
        method === 'get'
          ? getWhatWasWritten(path, headers)
          : wrote(await ask(method, path, body, await waiting(headers))),
    };
  };
  return {
    ...{ as: seeing, waitFor },
    shown: async (name) => {
      if (Object.keys(await waiting()).length === 0) return;
      const { status, body } = await seeing(name).get('/caseload?size=1');
      if (status !== 200) throw new Error(`The caseload was not shown: ${status} ${JSON.stringify(body)}`);
    },
  };
}
