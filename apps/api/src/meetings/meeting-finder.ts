import { Inject, Injectable } from '@nestjs/common';
import type { CouncilCode } from '#domain';
import type { CalendarDate } from '#legislation';
import { findForCommittee, type Meeting, meetingsNamed, meetingsOf, type ReadDatabase } from '#read-models';
import { Problem } from '../http/problem.js';
import { database } from '../parts.js';

/** Finds a meeting by its id, its day, or its recorded id if that is unique. */
@Injectable()
export class MeetingFinder {
  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  async one(council: CouncilCode, meeting: string, today: CalendarDate): Promise<Meeting> {
    const all = meetingsOf(await findForCommittee(this.reads, [council]), today);
    const [found, ...others] = meetingsNamed(all, meeting);
    if (!found)
      throw new Problem(
        404,
        'unknown-meeting',
        `No case of ${council} was on the agenda of a meeting ${meeting}.`,
      );
    if (others.length === 0) return found;
    const ids = [found, ...others].map(({ id }) => id).join(', ');
    throw new Problem(409, 'several-meetings', `Several meetings have this name: choose one of ${ids}.`);
  }
}
