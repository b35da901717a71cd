import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, parseCouncilCode, sharedServices } from '#domain';
import type { CalendarDate } from '#legislation';
import { Directory } from '../access/directory.js';
import { Problem, problemOf } from '../http/problem.js';
import { config } from '../parts.js';

/** The council for a submission: the one to which it is addressed, and the one that receives it. */
@Injectable()
export class ReceivingCouncils {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(config) private readonly settings: Config,
  ) {}

  of(named: CouncilCode | null, organisation: CouncilCode, today: CalendarDate) {
    const addressed = this.#addressed(named, organisation);
    return { addressed, council: this.#receiving(addressed, today) };
  }

  #addressed(named: CouncilCode | null, organisation: CouncilCode): CouncilCode {
    const addressed = named ?? organisation;
    const fallback = named ? undefined : parseCouncilCode(this.settings.fallbackCouncil);
    const known = [addressed, fallback].find((each) => each && this.directory.council(each));
    if (known) return known;
    const because = `${addressed} has not joined this service: name the council in ?council=.`;
    throw new Problem(422, 'unknown-council', because);
  }

  /** A submission addressed to a succeeded council goes to its successor. */
  #receiving(addressed: CouncilCode, today: CalendarDate): CouncilCode {
    const membership = this.directory.membership(addressed, today);
    const [heir, ...others] = membership.succession?.successors ?? [];
    if (heir && others.length === 0) return this.#receiving(heir.council, today);
    const refusal = sharedServices.refusalAtStage(addressed, membership, 'submission');
    if (refusal) throw problemOf(refusal.rejected);
    return addressed;
  }
}
