import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { OpenedSessions } from './opened-sessions.js';
import { Seal } from './seal.js';

/** The signed-in user: all session data, which is sealed in the browser's cookie. */
export interface Session {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly roles: readonly string[];
}

type CookieName = 'session' | 'browser' | 'sign-in' | 'done' | 'position' | 'home' | 'keys';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
    /** The browser's token, by which its forms are recognised. */
    browserMark: string | null;
    /** The position of the record that pages must show, because the user has just recorded something. */
    position: string | null;
    /** The freshness of the oldest answer on the page. */
    asOf: string | null;
  }
}

/** The length of a session: no shift is longer. */
const sessionSeconds = 12 * 60 * 60;

/** The console's cookies: encrypted, hidden from scripts, and sent by our own pages only. */
export class Cookies {
  readonly seal: Seal;
  readonly #sessions: OpenedSessions<Session>;
  readonly #isSecure: boolean;

  constructor({ console, production }: Pick<Config, 'console' | 'production'>) {
    this.seal = new Seal(console.secret);
    this.#sessions = new OpenedSessions(this.seal);
    this.#isSecure = production || console.url?.startsWith('https:') === true;
  }

  name(of: CookieName): string {
    return this.#isSecure ? `__Host-casebook-${of}` : `casebook-${of}`;
  }

  set(reply: FastifyReply, of: CookieName, value: string, seconds?: number) {
    void reply.setCookie(this.name(of), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
      ...(seconds !== undefined && { maxAge: seconds }),
    });
  }

  clear(reply: FastifyReply, of: CookieName): void {
    void reply.clearCookie(this.name(of), { path: '/', secure: this.#isSecure });
  }

  async begin(reply: FastifyReply, session: Session, seconds = sessionSeconds): Promise<void> {
    const lasting = Math.min(seconds, sessionSeconds);
    this.set(reply, 'session', await this.seal.close('session', { ...session }, lasting), lasting);
  }

  async read(request: FastifyRequest): Promise<void> {
    const { [this.name('session')]: sealed, [this.name('browser')]: mark } = request.cookies;
    request.session = await this.#sessions.open(sealed);
    request.browserMark = mark ?? null;
    const position = request.cookies[this.name('position')] ?? '';
    request.position = /^\d{1,19}$/.test(position) ? position : null;
  }

  /**
   * The token for a form on a page. The first one sets the browser's token, which outlives a session, so that
   * a user whose session expired can continue a form after signing in again, and nobody else can.
   */
  formToken(request: FastifyRequest, reply: FastifyReply): string {
    if (request.browserMark === null) {
      request.browserMark = randomBytes(18).toString('base64url');
      this.set(reply, 'browser', request.browserMark);
    }
    return this.seal.formToken(request.browserMark, request.session?.id ?? '');
  }
}
