import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { ClerkModule } from './clerk.module.js';

const app = await NestFactory.createApplicationContext(ClerkModule.with(loadConfig()), {
  logger: false,
  abortOnError: false,
});
app.enableShutdownHooks();
