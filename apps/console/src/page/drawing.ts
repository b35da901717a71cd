import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import type { Councils } from '../councils/councils.js';
import type { Cookies } from '../session/session.js';
import { londonDay } from '../words/days.js';
import type { Assets } from './assets.js';
import { navigation } from './navigation.js';
import type { Done, Page } from './page.js';
import type { Preferences } from './preferences.js';
import type { Templates } from './templates.js';
import type { WaitingCounts } from './waiting-counts.js';

/** Renders a page within the common layout, for the current user. */
export class Drawing {
  constructor(
    private readonly templates: Templates,
    private readonly assets: Assets,
    private readonly councils: Councils,
    private readonly cookies: Cookies,
    private readonly counts: WaitingCounts,
    private readonly preferences: Preferences,
    private readonly config: Pick<Config, 'production'>,
  ) {}

  /** A digest of everything besides the data that affects how a page is drawn. */
  async mark(): Promise<string> {
    return JSON.stringify([await this.councils.refresh(), this.assets.addresses, londonDay(new Date())]);
  }

  async draw({ view, shows, status }: Page, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { session } = request;
    const done = await this.#done(request, reply);
    await this.councils.refresh();
    const now = new Date();
    const places = session ? navigation(session.roles) : [];
    const home = this.preferences.homeOf(request);
    const html = this.templates.draw(view, {
      ...shows,
      ...{ done, session, now, today: londonDay(now), asOf: session && request.asOf },
      assets: { ...this.assets.addresses, 'councils.css': this.councils.stylesAddress },
      form: session || shows.hasForm ? this.cookies.formToken(request, reply) : null,
      navigation: session ? await this.counts.on(places, request, done !== null) : [],
      ...{ home, keysAreOn: session !== null && this.preferences.keysAreOn(request) },
      canBeHome: request.url !== home && places.some(({ href }) => href === request.url),
      path: request.url,
      isDevelopment: !this.config.production,
      tab: this.#tabTitle(shows),
    });
    void reply.status(status).type('text/html; charset=utf-8');
    return html;
  }

  /** The message about the last act, shown once on the next page. */
  async #done(request: FastifyRequest, reply: FastifyReply): Promise<Done | null> {
    const sealed = request.cookies[this.cookies.name('done')];
    if (!sealed) return null;
    this.cookies.clear(reply, 'done');
    return await this.cookies.seal.open<Done & Record<string, unknown>>('done', sealed);
  }

  #tabTitle({ title, council, hasErrors }: Page['shows']): string {
    const whose = council ? `, ${this.councils.short(council.code)}` : '';
    return `${hasErrors ? 'Error: ' : ''}${title}${whose} – Casebook`;
  }
}
