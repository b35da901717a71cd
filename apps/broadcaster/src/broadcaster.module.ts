import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { BroadcasterService } from './broadcaster.service.js';

/** The worker that tells Kafka, and the page on which it shows how it is. */
@Module({})
export class BroadcasterModule {
  static with(config: Config): DynamicModule {
    return {
      module: BroadcasterModule,
      providers: [{ provide: BroadcasterService, useFactory: () => new BroadcasterService(config) }],
      exports: [BroadcasterService],
    };
  }
}
