import { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import type { Principal } from '#identity';
import { tokenSha256 } from '#privacy';
import { Problem } from '../http/problem.js';
import { answerLinkHeader } from './routes.js';

/** A machine asks for many people. */
const machineFactor = 10;

/** Monitoring must get an answer even when others ask too much. */
const watching = /^\/(health|metrics)(\/|$)/;

/**
 * Limits requests per minute: of each person and each machine by their token, of an address without a token.
 * Requests that a batch sends within the process are not counted again.
 */
export async function limitRates(server: FastifyInstance, rates: Config['rates']): Promise<void> {
  await server.register(rateLimit, { global: false, timeWindow: '1 minute', cache: 10_000 });
  const ofCaller = server.createRateLimit({
    max: ({ verdict }: FastifyRequest) => (rates.perCaller ?? 0) * factorFor(verdict),
    keyGenerator: ({ verdict }) => (verdict && 'principal' in verdict ? callerKey(verdict.principal) : ''),
  });
  const ofAddress = server.createRateLimit({ max: rates.perAddress ?? 0, keyGenerator: ({ ip }) => ip });
  const ofLink = server.createRateLimit({
    ...{ max: rates.perLink ?? 0, timeWindow: '1 hour' },
    keyGenerator: ({ headers }) => `link ${tokenSha256(String(headers[answerLinkHeader] ?? ''))}`,
  });
  const unsigned = server.createRateLimit({
    ...{ max: rates.unsignedPerAddress ?? 0, timeWindow: '1 hour', keyGenerator: ({ ip }) => `writes ${ip}` },
  });

  server.addHook('onRequest', async (request) => {
    if (watching.test(request.routeOptions.url ?? '') || !(request.raw.socket instanceof Socket)) return;
    const isKnown = request.verdict !== undefined && 'principal' in request.verdict;
    const most = isKnown ? rates.perCaller : rates.perAddress;
    if (most !== null)
      refuseBeyond(await (isKnown ? ofCaller : ofAddress)(request), 'requests within a minute');
    if (request.routeOptions.config.unsigned && rates.unsignedPerAddress !== null)
      refuseBeyond(await unsigned(request), 'such requests from one address within an hour');
    if (request.routeOptions.config.byLink && rates.perLink !== null)
      refuseBeyond(await ofLink(request), 'requests with one link within an hour');
  });
}

const callerKey = ({ id, client }: Principal): string => JSON.stringify([id, client ?? '']);

const isMachine = ({ machineCouncils }: Principal): boolean =>
  machineCouncils === 'all' || machineCouncils.length > 0;

const factorFor = (verdict: FastifyRequest['verdict']): number =>
  verdict && 'principal' in verdict && isMachine(verdict.principal) ? machineFactor : 1;

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function refuseBeyond(found: Counted, what: string): void {
  if (found.isAllowed || !found.isExceeded) return;
  const { max, ttlInSeconds: seconds } = found;
  const because = `More than ${max} ${what}. Continue in ${seconds} seconds.`;
  throw new Problem(429, 'too-many-requests', because, [], { 'retry-after': String(seconds) });
}
