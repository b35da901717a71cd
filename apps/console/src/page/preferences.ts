import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cookies } from '../session/session.js';
import { homeOf, navigation } from './navigation.js';

const yearSeconds = 365 * 24 * 60 * 60;

/** What users may choose about the console itself. It is kept in their browser, and nothing of it on the record. */
export class Preferences {
  constructor(private readonly cookies: Cookies) {}

  /** The user's first page: the chosen one while their roles open it, else that of their roles. */
  homeOf(request: FastifyRequest): string {
    const { session, cookies } = request;
    if (!session) return '/';
    const chosen = cookies[this.cookies.name('home')];
    const places = navigation(session.roles);
    return places.some(({ href }) => href === chosen) ? chosen! : homeOf(session.roles);
  }

  /** False if the user's roles do not open that page. */
  chooseHome(request: FastifyRequest, reply: FastifyReply, href: string): boolean {
    const isOpen = navigation(request.session?.roles ?? []).some((place) => place.href === href);
    if (isOpen) this.cookies.set(reply, 'home', href, yearSeconds);
    return isOpen;
  }

  /** Whether single keys work in lists of cases. */
  keysAreOn({ cookies }: FastifyRequest): boolean {
    return cookies[this.cookies.name('keys')] !== 'off';
  }

  turnKeys(reply: FastifyReply, to: 'on' | 'off'): void {
    if (to === 'on') this.cookies.clear(reply, 'keys');
    else this.cookies.set(reply, 'keys', 'off', yearSeconds);
  }
}
