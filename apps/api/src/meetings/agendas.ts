import { Inject, Injectable } from '@nestjs/common';
import { CaseLetters } from '#correspondence';
import { type CouncilCode, councils } from '#domain';
import type { CalendarDate } from '#legislation';
import { agenda, type Paper } from '#letters';
import type { Meeting } from '#read-models';
import { Directory } from '../access/directory.js';
import { MeetingFinder } from './meeting-finder.js';

/** Draws the agenda of a meeting from the records of its cases. */
@Injectable()
export class Agendas {
  constructor(
    @Inject(CaseLetters) private readonly letters: CaseLetters,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(MeetingFinder) private readonly finder: MeetingFinder,
  ) {}

  async drawn(
    council: CouncilCode,
    named: string,
    today: CalendarDate,
  ): Promise<{ readonly paper: Paper; readonly meeting: Meeting }> {
    const meeting = await this.finder.one(council, named, today);
    const { committee, meetsOn } = meeting;
    const joined = this.directory.council(council);
    const set = joined && councils.settingOn(joined, 'CommitteeSet', meetsOn);
    const items = await Promise.all(
      meeting.items.map(async ({ agendaItem: number, found: { caseId } }) => ({
        number,
        the: await this.letters.of(caseId, council, { today }),
      })),
    );
    const paper = agenda({
      ...{ council: joined?.name ?? council, committee, meetsOn, items, today },
      ...{ quorum: set?.quorum ?? null, seats: set?.seats ?? null },
    });
    return { paper, meeting };
  }
}
