import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '#config';
import { apiControllers } from './api.controllers.js';
import { apiProviders } from './api.providers.js';
import { logging } from './logging.js';
import { PartsModule } from './parts.module.js';
import { WatchingModule } from './watching/watching.module.js';

/** Commands in, queries out, and the change feed. Any number may run on one host: the keys to personal data are a folder there. */
@Module({
  controllers: apiControllers,
  providers: apiProviders,
})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        LoggerModule.forRoot(logging(config)),
        PartsModule.with(config),
        WatchingModule,
      ],
    };
  }
}
