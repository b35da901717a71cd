import type { Seal } from './seal.js';

const rememberMs = 60_000;
const mostRemembered = 2_000;

/**
 * Opening a cookie takes a tenth of the time of a page, and a browser sends the same one with every request. So an
 * opened session is used again for a minute, but never after its expiry. What cannot be opened is not remembered.
 */
export class OpenedSessions<Session> {
  readonly #opened = new Map<string, { readonly session: Session; readonly untilMs: number }>();

  constructor(private readonly seal: Pick<Seal, 'open'>) {}

  async open(sealed: string | undefined, nowMs = Date.now()): Promise<Session | null> {
    if (!sealed) return null;
    const before = this.#opened.get(sealed);
    if (before && nowMs < before.untilMs) return before.session;
    const session = await this.seal.open<Session & { readonly exp: number }>('session', sealed);
    if (!session) return null;
    if (this.#opened.size >= mostRemembered) this.#opened.clear();
    this.#opened.set(sealed, { session, untilMs: Math.min(nowMs + rememberMs, session.exp * 1_000) });
    return session;
  }
}
