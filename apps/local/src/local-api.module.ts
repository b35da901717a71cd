import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { ApiModule } from '../../api/src/index.js';
import { DevelopmentIssuerModule } from './development/development-issuer.module.js';

/** The API as in production, together with a development issuer. */
@Module({})
export class LocalApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: LocalApiModule,
      imports: [ApiModule.with(config), DevelopmentIssuerModule.with(config)],
    };
  }
}
