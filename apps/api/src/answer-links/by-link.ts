import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#domain';
import type { Principal } from '#identity';
import { londonDate } from '#legislation';
import type { OpenCouncils } from '../access/caller.js';
import type { Clock } from '../access/clock.js';
import type { JudgeGround } from '../access/unsigned.js';
import { answerLinkHeader } from '../edge/routes.js';
import { Problem } from '../http/problem.js';
import type { AnswerLinks, LinkFound } from './answer-links.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The link in a letter that authorises the request. */
    answerLink?: LinkFound;
  }
}

const asAnybody: Actor = { id: 'public', role: 'public' };

/** Every closed or wrong link gets the same answer, so that guessing reveals nothing. */
const linkNotOpen = new Problem(
  404,
  'link-not-open',
  'This link is not open. It may have expired or been withdrawn, or the address may be incomplete.',
);

/** Nothing of a request by link is read, least of all a file, before its token is found genuine. */
export function refuseForgedLinks(server: FastifyInstance, links: Pick<AnswerLinks, 'isGenuine'>): void {
  server.addHook('onRequest', async ({ routeOptions, headers }: FastifyRequest) => {
    if (routeOptions.config.byLink && !links.isGenuine(headers[answerLinkHeader])) throw linkNotOpen;
  });
}

/** Lets anybody with the link in a letter answer its request, for the council that has the case now. */
export const judgeLink =
  (links: AnswerLinks, clock: Clock): JudgeGround =>
  async (request) => {
    const now = clock.now(request);
    const today = londonDate(now);
    const found = await links.find(request.headers[answerLinkHeader], today);
    if (!found) throw linkNotOpen;
    request.answerLink = found;
    const { council } = found;
    return {
      ...{ principal: holder(found), actor: asAnybody, council, now, today },
      open: [council] as unknown as OpenCouncils,
    };
  };

/** Nobody knows who it is: only the link distinguishes one holder from another. */
const holder = ({ link }: LinkFound): Principal => ({
  ...{ id: `link-${link.tokenSha256.slice(0, 16)}`, roles: [], machineCouncils: [], vouchedFor: [] },
  signOn: null,
});
