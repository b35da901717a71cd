import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import { previewSuffixToHeader } from '../http/command-preview.js';
import { correlationIdIn } from '../logging.js';
import { refuseInRouter, refuseOnSocket } from './below-nest.js';

const second = 1_000;

export interface ServerBehaviour {
  readonly trustedProxies?: readonly string[];
  /** How long the headers of a request may take. */
  readonly headersMs?: number;
  /**
   * The time for the whole request: enough for eight megabytes over a slow line, but not for a byte every
   * three seconds.
   */
  readonly requestMs?: number;
}

/** The server's own behaviour, before any of our code runs. */
export const serverOptions = ({
  trustedProxies = [],
  headersMs = 15 * second,
  requestMs = 60 * second,
}: ServerBehaviour) =>
  ({
    genReqId: (request: IncomingMessage) => correlationIdIn(request) ?? randomUUID(),
    forceCloseConnections: true,
    rewriteUrl: previewSuffixToHeader,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: requestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.min(headersMs, 5 * second) },
    frameworkErrors: refuseInRouter,
    clientErrorHandler: refuseOnSocket,
  }) satisfies FastifyHttpOptions<Server>;
