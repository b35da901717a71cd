import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { ProjectorModule } from './projector.module.js';

const app = await NestFactory.createApplicationContext(ProjectorModule.with(loadConfig()), {
  logger: false,
  abortOnError: false,
});
app.enableShutdownHooks();
