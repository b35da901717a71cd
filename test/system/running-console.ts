import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type Environment, loadConfig } from '#config';
import { buildConsole } from '../../apps/console/src/index.js';
import { makeAssets } from '../../scripts/console/assets.js';
import { madeInRun } from '../services/run.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
}

export interface RunningConsole {
  /** A browser of its own: cookies are kept from one request to the next. */
  readonly browser: () => Visitor;
  readonly routes: readonly ConsoleRoute[];
  readonly stop: () => Promise<void>;
}

/** A page or form of the console: `POST /councils/:council/receive`. */
export interface ConsoleRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** The API that a console asks. */
export interface Behind {
  readonly url: string;
  /** Waits until the read models show what a spec wrote without the console. */
  readonly shown: () => Promise<void>;
}

/** The console over an API that runs, asked as a browser without a script asks. */
export async function startConsole(
  { url, shown }: Behind,
  environment: Environment = {},
): Promise<RunningConsole> {
  const assets = await madeInRun('console-assets', makeAssets);
  const config = loadConfig({ CASEBOOK_API_URL: url, CASEBOOK_LOG: 'fatal', ...environment });
  const app = await buildConsole(config, assets);
  await app.init();
  const server = app.getHttpAdapter().getInstance();
  await server.ready();
  return {
    browser: () => new Visitor(server, shown),
    routes: routesOf(app),
    stop: () => app.close(),
  };
}

/** Every route of every controller, as the console has them. */
function routesOf(app: INestApplicationContext): readonly ConsoleRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const pathsOf = (of: object): string[] => [Reflect.getMetadata(PATH_METADATA, of) ?? []].flat();
  return controllers.flatMap(({ metatype }) => {
    const handlers = Object.values(Object.getOwnPropertyDescriptors(metatype!.prototype as object));
    return handlers.flatMap(({ value: handler }) => {
      const method = typeof handler === 'function' && Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number') return [];
      const [before = ''] = pathsOf(metatype as object);
      const paths = pathsOf(handler).map((path) => `/${before}/${path}`.replaceAll(/\/+/g, '/'));
      return paths.map((path) => ({
        method: method === RequestMethod.POST ? ('POST' as const) : ('GET' as const),
        path: path.replace(/(?<=.)\/$/, ''),
      }));
    });
  });
}

type Server = Parameters<typeof injecting>[0];
const injecting = (
  server: { inject: (request: never) => Promise<{ statusCode: number; headers: object; body: string }> },
  request: object,
) => server.inject(request as never);

class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly server: unknown,
    private readonly shown: () => Promise<void>,
  ) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return await this.#ask({ method: 'GET', url, headers });
  }

  /** Sends a form with the mark of the page that this browser was last given. */
  async post(url: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    return await this.#ask({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Sends a form that brings a file, as a browser does. */
  async postFile(
    url: string,
    fields: Readonly<Record<string, string>>,
    file?: { readonly name: string; readonly bytes: Buffer; readonly type?: string },
    from: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { name = '', bytes = Buffer.alloc(0), type = 'application/octet-stream' } = file ?? {};
    form.append('f.file', new Blob([new Uint8Array(bytes)], { type }), name);
    const body = new Response(form);
    const headers = { 'content-type': body.headers.get('content-type')!, ...from };
    return await this.#ask({ method: 'POST', url, payload: Buffer.from(await body.arrayBuffer()), headers });
  }

  async signIn(person: string): Promise<this> {
    const { body } = await this.get('/sign-in');
    const { status } = await this.post('/sign-in', { person, _form: formToken(body) });
    if (status !== 303) throw new Error(`${person} could not sign in: ${status}`);
    return this;
  }

  async #ask(request: {
    readonly headers: Record<string, string>;
    readonly [more: string]: unknown;
  }): Promise<Answer> {
    await this.shown();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: 'console.example', ...(cookie && { cookie }), ...request.headers };
    const answer = await injecting(this.server as Server, { ...request, headers });
    const given = answer.headers as Answer['headers'];
    for (const set of [given['set-cookie'] ?? []].flat())
      this.#keep(/^(?<name>[^=]+)=(?<value>[^;]*)/.exec(String(set))?.groups);
    return { status: answer.statusCode, headers: given, body: answer.body };
  }

  #keep(cookie: Record<string, string> | undefined): void {
    if (!cookie) return;
    if (cookie.value) this.cookies.set(cookie.name!, cookie.value);
    else this.cookies.delete(cookie.name!);
  }
}

export const formToken = (html: string): string => /name="_form" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** What a form of a page holds unseen: to be sent along with what is written in it. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html.slice(html.indexOf('<main')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ].map(([, name = '', value = '']) => [name, value]),
  );
