import 'reflect-metadata';
import { type DynamicModule, type INestApplication, Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { Config } from '#config';
import type { VerifyToken } from '#identity';
import { AnswerLinks } from './answer-links/answer-links.js';
import { guardEdge, type ServerBehaviour, serverOptions } from './edge/index.js';
import { guardBodies } from './http/guard-bodies.js';
import { sendPosition } from './http/position-headers.js';
import { lookUpRulesOnce } from './http/rules-once.js';
import { validation } from './http/validation.js';
import { logRequests } from './logging.js';
import { describeApi } from './openapi/index.js';
import { config as configPart, tokens } from './parts.js';
import { traceRequests } from './watching/request-spans.js';

/** The API, ready but not listening: tests and apps/local choose the address. */
export async function buildApi(
  module: DynamicModule,
  behaviour: ServerBehaviour = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(behaviour));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  lookUpRulesOnce();
  app.useGlobalPipes(validation);
  app.enableShutdownHooks();
  const server = adapter.getInstance();
  traceRequests(server);
  logRequests(server, (await app.resolve(PinoLogger)).logger);
  await guardEdge(server, app.get<Config>(configPart), app.get<VerifyToken>(tokens), app.get(AnswerLinks));
  guardBodies(server);
  sendPosition(server);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-correlation-id', request.id);
    done();
  });
  describeApi(app);
  return app;
}

export async function serve(
  module: DynamicModule,
  { http, trustedProxies }: Config,
): Promise<INestApplication> {
  const app = await buildApi(module, { trustedProxies });
  await app.listen(http.port, http.host);
  new NestLogger('Api').log(`listening on http://${http.host}:${http.port}`);
  return app;
}
