import { join } from 'node:path';
import type { Setting } from '#config';
import { firstAdministrator } from './development/people.js';
import type { ChildSpecification } from './supervisor/child.js';

type Settings = Partial<Record<Setting, string>>;

/** Where the programs of a system that runs here find each other. */
export interface Places {
  readonly dataFolder: string;
  readonly apiPort: number;
  readonly consolePort: number;
  readonly eventStorePort: number;
  readonly database: string;
  readonly workerPorts: Readonly<Record<'projector' | 'broadcaster' | 'clerk', number>>;
}

const built = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** The council that takes a submission addressed to one that has not joined, so that any given file can be tried. */
const fallbackCouncil = 'CAM';

export const eventStoreUrl = (port: number): string => `esdb://127.0.0.1:${port}?tls=false`;

/** The settings that make one system of the programs: all that differs from production. */
export function settingsFor({
  dataFolder,
  apiPort,
  consolePort,
  eventStorePort,
  database,
  workerPorts,
}: Places): Settings {
  return {
    CASEBOOK_DATA: dataFolder,
    CASEBOOK_PORT: String(apiPort),
    CASEBOOK_API_URL: `http://127.0.0.1:${apiPort}`,
    CASEBOOK_CONSOLE_PORT: String(consolePort),
    CASEBOOK_CONSOLE_URL: `http://127.0.0.1:${consolePort}`,
    EVENTSTORE_URL: eventStoreUrl(eventStorePort),
    DATABASE_URL: database,
    OIDC_ISSUER: `http://127.0.0.1:${apiPort}/dev`,
    OIDC_IDENTIFIES_BY: 'officerId',
    CASEBOOK_FIRST_ADMINISTRATOR: firstAdministrator,
    CASEBOOK_CLOCK: 'request',
    CASEBOOK_FALLBACK_COUNCIL: fallbackCouncil,
    CASEBOOK_PROJECTOR_PORT: String(workerPorts.projector),
    CASEBOOK_BROADCASTER_PORT: String(workerPorts.broadcaster),
    CASEBOOK_CLERK_PORT: String(workerPorts.clerk),
  };
}

export const eventStore = ({ dataFolder, eventStorePort }: Places): ChildSpecification => ({
  name: 'event store',
  program: built('dev-node/src/main.js'),
  args: ['--port', String(eventStorePort), '--data', join(dataFolder, 'events')],
  settings: {},
});

/** In the order in which they are started; they are stopped in the other. */
export const programs = (places: Places): readonly ChildSpecification[] => {
  const settings = settingsFor(places);
  return [
    { name: 'projector', program: built('projector/src/main.js'), settings },
    { name: 'broadcaster', program: built('broadcaster/src/main.js'), settings },
    { name: 'API', program: new URL('./api.js', import.meta.url), settings },
    { name: 'console', program: built('console/src/main.js'), settings },
  ];
};

/** Started last: a seed lives through years that the clerk, who goes by today, would take for missed. */
export const clerk = (places: Places): ChildSpecification => ({
  name: 'clerk',
  program: built('clerk/src/main.js'),
  settings: settingsFor(places),
});
