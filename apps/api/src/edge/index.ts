import type { FastifyInstance } from 'fastify';
import type { Config } from '#config';
import type { VerifyToken } from '#identity';
import type { AnswerLinks } from '../answer-links/answer-links.js';
import { refuseForgedLinks } from '../answer-links/by-link.js';
import { limitBodies } from './bodies.js';
import { sendSecurityHeaders } from './headers.js';
import { recogniseCallers, refuseStrangers } from './known-callers.js';
import { refuseUnknownRoutes } from './no-such-route.js';
import { limitRates } from './rates.js';
import { letReadersTakeTurns } from './readers-in-line.js';
import { takeUploads } from './uploads.js';

/** What every request passes before any controller. The order matters: nothing is read for unknown callers. */
export async function guardEdge(
  server: FastifyInstance,
  { production, rates }: Pick<Config, 'production' | 'rates'>,
  verify: VerifyToken,
  links: Pick<AnswerLinks, 'isGenuine'>,
): Promise<void> {
  await sendSecurityHeaders(server, production);
  limitBodies(server);
  await takeUploads(server);
  recogniseCallers(server, verify);
  await limitRates(server, rates);
  refuseForgedLinks(server, links);
  refuseUnknownRoutes(server);
  refuseStrangers(server);
  letReadersTakeTurns(server);
}

export { type ServerBehaviour, serverOptions } from './server-options.js';
