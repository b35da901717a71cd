import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { BroadcasterModule } from './broadcaster.module.js';

const app = await NestFactory.createApplicationContext(BroadcasterModule.with(loadConfig()), {
  logger: false,
  abortOnError: false,
});
app.enableShutdownHooks();
