import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, councils, parseCouncilCode, sharedServices } from '#domain';
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

  of(named: CouncilCode | null, organisation: string, today: CalendarDate) {
    const addressed = this.#addressed(named, organisation, today);
    return { addressed, council: this.#receiving(addressed, today) };
  }

  /** The council that a submission calls by a code on a day: its own code, or one of the official ones that it set. */
  called(code: string, day: CalendarDate): CouncilCode | undefined {
    const own = parseCouncilCode(code);
    if (own && this.directory.council(own)) return own;
    const [found] = [...this.directory.councils].find(([, each]) => councils.isCalled(each, code, day)) ?? [];
    return found;
  }

  #addressed(named: CouncilCode | null, organisation: string, today: CalendarDate): CouncilCode {
    const fallback = named ? undefined : parseCouncilCode(this.settings.fallbackCouncil);
    const known = named ?? this.called(organisation, today) ?? fallback;
    if (known && this.directory.council(known)) return known;
    const because = `${named ?? organisation} has not joined this service: name the council in ?council=.`;
    throw new Problem(422, 'unknown-council', because);
  }

  /** A submission addressed to a succeeded council goes to its successor. */
  #receiving(addressed: CouncilCode, today: CalendarDate): CouncilCode {
    const membership = this.directory.membership(addressed, today);
    const [successor, ...others] = membership.succession?.successors ?? [];
    if (successor && others.length === 0) return this.#receiving(successor.council, today);
    const refusal = sharedServices.refusalAtStage(addressed, membership, 'submission');
    if (refusal) throw problemOf(refusal.rejected);
    return addressed;
  }
}
