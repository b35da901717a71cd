import type { FastifyRequest } from 'fastify';
import { type Actor, type CouncilCode, councils } from '#domain';
import type { Principal } from '#identity';
import { type CalendarDate, londonDate } from '#legislation';
import { Problem } from '../http/problem.js';
import type { OpenCouncils } from './caller.js';
import { clientCouncil } from './client-council.js';
import type { Clock } from './clock.js';
import type { Directory, JoinedCouncil } from './directory.js';
import type { UnsignedBySetting } from './requires.js';
import type { JudgeGround } from './unsigned.js';

/** A person who writes without an account: nobody knows who it is, and they may do nothing else. */
const anybody: Principal = {
  ...{ id: 'public', roles: [], machineCouncils: [], vouchedFor: [], signOn: null },
};
const asAnybody: Actor = { id: 'public', role: 'public' };

/** Whether a council's setting on a day lets anybody write; null if it does, otherwise why not. */
const refusals: Readonly<
  Record<UnsignedBySetting, (council: JoinedCouncil, on: CalendarDate) => readonly [string, string] | null>
> = {
  PublicCommentsSet: (council, on) =>
    commentsTaken(council, on) === 'not'
      ? [
          'comments-not-taken',
          `${council.name} does not accept comments here. Write to the council and give the reference.`,
        ]
      : null,
};

/** How long a council accepts comments on the register's page. Without the setting, it accepts none. */
export const commentsTaken = (council: JoinedCouncil, on: CalendarDate): councils.PublicComments['taken'] =>
  councils.settingOn(council, 'PublicCommentsSet', on)?.taken ?? 'not';

/** Lets anybody write if the council's setting allows it. */
export const judgeSetting =
  (directory: Directory, clock: Clock): JudgeGround =>
  async (request: FastifyRequest, ground) => {
    const council: CouncilCode = clientCouncil(request, directory);
    const now = clock.now(request);
    const today = londonDate(now);
    const refused =
      ground.standsOn === 'setting' ? refusals[ground.setting](directory.council(council)!, today) : null;
    if (refused) throw new Problem(403, ...refused);
    const open = [council] as unknown as OpenCouncils;
    return { principal: anybody, actor: asAnybody, council, open, now, today };
  };
