import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Config } from '#config';
import { clamd, type FileStore, folderStore, noScanner, s3Store } from '#documents';
import { connectEventStore, type EventStore } from '#event-store';
import { verifyToken } from '#identity';
import { holidayOutlook, type Instant, londonDate } from '#legislation';
import { type PartHealth, reached } from '#observability';
import { KeyVault, sealing as sealingWith } from '#privacy';
import { clockFault, type Database, openDatabase, ReadModelWaits } from '#projections';
import { readDatabase } from '#read-models';
import { healthOfFollowing } from './access/followed.js';
import { issuersOf } from './issuers-of.js';
import {
  config as configPart,
  database,
  eventStore,
  fileStore,
  healthParts,
  pool,
  scanner,
  sealing,
  tokens,
} from './parts.js';
import { observing } from './watching/store-metrics.js';

/** The parts of the API: the store, the read models, the issuer's keys, the keys of people. */
@Global()
@Module({})
export class PartsModule implements OnApplicationShutdown {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(pool) private readonly connections: Database,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
    @Inject(KeyVault) private readonly vault: KeyVault,
    @Inject(fileStore) private readonly files: FileStore,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.waits.close();
    await this.connections.end();
    await this.store.close();
    await this.vault.close();
    this.files.close();
  }

  static with(config: Config): DynamicModule {
    const providers = [
      { provide: configPart, useValue: config },
      {
        provide: eventStore,
        useFactory: (registry: Registry) =>
          connectEventStore({ ...config.eventStore, observe: observing(registry) }),
        inject: [Registry],
      },
      { provide: pool, useFactory: () => openDatabase(config.database.connectionString) },
      { provide: database, useFactory: readDatabase, inject: [pool] },
      {
        provide: ReadModelWaits,
        useFactory: (connections: Database) => new ReadModelWaits(connections),
        inject: [pool],
      },
      { provide: tokens, useFactory: () => verifyToken(issuersOf(config)) },
      {
        provide: healthParts,
        useFactory: (store: EventStore, connections: Database) => ({
          eventStore: reached(() => store.ping()),
          following: () => healthOfFollowing(store),
          readModels: reached(() => connections.query('select 1')),
          clock: () => clockOf(connections),
          publicHolidays,
        }),
        inject: [eventStore, pool],
      },
      { provide: KeyVault, useFactory: () => KeyVault.open({ folder: config.keysFolder }) },
      { provide: sealing, useFactory: sealingWith, inject: [KeyVault] },
      { provide: fileStore, useFactory: () => storeOf(config.documents) },
      { provide: scanner, useFactory: () => (config.clamd === null ? noScanner : clamd(config.clamd)) },
      { provide: Registry, useFactory: () => new Registry() },
    ];
    return { module: PartsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

const storeOf = (documents: Config['documents']): FileStore =>
  'folder' in documents ? folderStore(documents.folder) : s3Store(documents);

/** Healthy while public holidays are known, with a warning once the proclaimed ones end within half a year. */
function publicHolidays(): PartHealth {
  const { warning } = holidayOutlook(londonDate(new Date().toISOString() as Instant));
  return { state: 'up', ...(warning !== null && { because: warning }) };
}

/**
 * Facts recorded with a wrong clock are permanent: the API must get no requests until its clock is set. The
 * last fact in the log is no evidence here: one recorded ahead of time would block exactly the right
 * commands.
 */
async function clockOf(connections: Database): Promise<PartHealth> {
  const because = await clockFault(new Date().toISOString() as Instant, {
    database: connections,
    store: null,
  });
  return because === undefined ? { state: 'up' } : { state: 'down', because };
}
