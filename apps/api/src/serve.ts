import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DynamicModule, type INestApplication, Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { Config } from '#config';
import { previewSuffixToHeader } from './http/command-preview.js';
import { guardBodies } from './http/guard-bodies.js';
import { validation } from './http/validation.js';
import { correlationIdIn, logRequests } from './logging.js';
import { describeApi } from './openapi.js';
import { config as configPart } from './parts.js';
import { traceRequests } from './watching/request-spans.js';

/** A submission with its drawings' particulars; documents themselves come by reference. */
const largestBodyBytes = 8 * 1024 * 1024;

/** The API, ready but not listening: tests and apps/local listen where they like. */
export async function buildApi(module: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBodyBytes,
    genReqId: (request: IncomingMessage) => correlationIdIn(request) ?? randomUUID(),
    forceCloseConnections: true,
    rewriteUrl: previewSuffixToHeader,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    rawBody: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(validation);
  app.enableShutdownHooks();
  const server = adapter.getInstance();
  traceRequests(server);
  logRequests(server, (await app.resolve(PinoLogger)).logger);
  guardBodies(server);
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
  });
  describeApi(app);
  return app;
}

export async function serve(module: DynamicModule): Promise<INestApplication> {
  const app = await buildApi(module);
  const { http } = app.get<Config>(configPart);
  await app.listen(http.port, http.host);
  new NestLogger('Api').log(`listening on http://${http.host}:${http.port}`);
  return app;
}
