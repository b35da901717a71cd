import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import type { Cookies } from '../session/session.js';
import { londonDay } from '../words/days.js';
import type { Assets } from './assets.js';
import { homeOf, navigation } from './navigation.js';
import type { Done, Page } from './page.js';
import type { Templates } from './templates.js';

/** Draws a page within what all pages share, for whoever asks. */
export class Drawing {
  constructor(
    private readonly templates: Templates,
    private readonly assets: Assets,
    private readonly cookies: Cookies,
    private readonly config: Pick<Config, 'production'>,
  ) {}

  async draw({ view, shows, status }: Page, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { session } = request;
    const done = await this.#done(request, reply);
    const now = new Date();
    const html = this.templates.draw(view, {
      ...shows,
      ...{ done, session, now, today: londonDay(now), asOf: session && request.asOf },
      assets: this.assets.addresses,
      form: session || shows.hasForm ? this.cookies.formToken(request, reply) : null,
      navigation: session ? navigation(session.roles) : [],
      home: session ? homeOf(session.roles) : '/',
      path: request.url,
      isDevelopment: !this.config.production,
      tab: tabTitle(shows),
    });
    void reply.status(status).type('text/html; charset=utf-8');
    return html;
  }

  /** Said once, on the next page. */
  async #done(request: FastifyRequest, reply: FastifyReply): Promise<Done | null> {
    const sealed = request.cookies[this.cookies.name('done')];
    if (!sealed) return null;
    this.cookies.clear(reply, 'done');
    return await this.cookies.seal.open<Done & Record<string, unknown>>('done', sealed);
  }
}

const tabTitle = ({ title, council, hasErrors }: Page['shows']): string =>
  `${hasErrors ? 'Error: ' : ''}${title}${council ? `, ${council.short}` : ''} – Casebook`;
