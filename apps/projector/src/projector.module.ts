import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { ProjectorService } from './projector.service.js';

/** The worker that keeps read models up to date, and the page on which it shows how it is. */
@Module({})
export class ProjectorModule {
  static with(config: Config): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [{ provide: ProjectorService, useFactory: () => new ProjectorService(config) }],
      exports: [ProjectorService],
    };
  }
}
