import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { verifyToken } from '#identity';
import { reached } from '#observability';
import { config as configPart, eventStore, healthParts, tokens } from './parts.js';

/** What the API is made with: the store, the read models, the issuer's keys, the keys of people. */
@Global()
@Module({})
export class PartsModule implements OnApplicationShutdown {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }

  static with(config: Config): DynamicModule {
    const { issuer, audience, jwksUrl } = config.identity;
    const providers = [
      { provide: configPart, useValue: config },
      { provide: eventStore, useFactory: () => connectEventStore(config.eventStore) },
      { provide: tokens, useFactory: () => verifyToken({ issuer, audience, jwks: new URL(jwksUrl) }) },
      {
        provide: healthParts,
        useFactory: (store: EventStore) => ({ eventStore: reached(() => store.ping()) }),
        inject: [eventStore],
      },
      { provide: Registry, useFactory: () => new Registry() },
    ];
    return { module: PartsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
