import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { ClerkService } from './clerk.service.js';

/** The worker that acts because time passed. */
@Module({})
export class ClerkModule {
  static with(config: Config): DynamicModule {
    const providers = [{ provide: ClerkService, useFactory: () => new ClerkService(config) }];
    return { module: ClerkModule, providers };
  }
}
