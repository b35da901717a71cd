import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { Seal } from './seal.js';

/** Who is signed in: all that a browser keeps of somebody, sealed. */
export interface Session {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly roles: readonly string[];
}

type CookieName = 'session' | 'browser' | 'sign-in' | 'done' | 'position';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
    /** By which a form is known to come from a page that this browser was given. */
    browserMark: string | null;
    /** Up to where the record is to be shown: somebody just recorded something. */
    position: string | null;
    /** How fresh the oldest answer is that went into the page. */
    asOf: string | null;
  }
}

/** No shift is longer: who has one works on, and signs in anew tomorrow. */
const sessionSeconds = 12 * 60 * 60;

/** Cookies of the console: sealed, out of reach of scripts, and sent along by our own pages alone. */
export class Cookies {
  readonly seal: Seal;
  readonly #isSecure: boolean;

  constructor({ console, production }: Pick<Config, 'console' | 'production'>) {
    this.seal = new Seal(console.secret);
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
    request.session = await this.seal.open<Session>('session', sealed);
    request.browserMark = mark ?? null;
    const position = request.cookies[this.name('position')] ?? '';
    request.position = /^\d{1,19}$/.test(position) ? position : null;
  }

  /**
   * The token for a form on a page; gives the browser its mark with the first. The mark outlives a session, so that a
   * form that somebody was writing when theirs ended is still theirs once they have signed in again; nobody else's.
   */
  formToken(request: FastifyRequest, reply: FastifyReply): string {
    if (request.browserMark === null) {
      request.browserMark = randomBytes(18).toString('base64url');
      this.set(reply, 'browser', request.browserMark);
    }
    return this.seal.formToken(request.browserMark, request.session?.id ?? '');
  }
}
