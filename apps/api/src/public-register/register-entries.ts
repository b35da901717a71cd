import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, councils } from '#domain';
import type { CalendarDate } from '#legislation';
import { type RegisterEntry, registerEntry } from '#open-data';
import type { Sealing } from '#privacy';
import { findCase, type OnRegister, type ReadDatabase } from '#read-models';
import { commentsTaken } from '../access/by-setting.js';
import type { JoinedCouncil } from '../access/directory.js';
import { ReadAnswerCache } from '../http/answer-cache.js';
import { config, database, sealing } from '../parts.js';

/** Cases as the public may see them: each is made once per revision, day and setting of its council. */
@Injectable()
export class RegisterEntries {
  readonly #made = new ReadAnswerCache<RegisterEntry | undefined>();

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(config) private readonly settings: Config,
  ) {}

  async of(
    { caseId, revision }: OnRegister,
    [council, known]: readonly [CouncilCode, JoinedCouncil],
    today: CalendarDate,
  ): Promise<RegisterEntry | undefined> {
    const policy = councils.settingOn(known, 'PublicationPolicySet', today) ?? null;
    const taken = commentsTaken(known, today);
    const dependsOn = [council, caseId, String(revision), policy, taken, today];
    return await this.#made.of(dependsOn, async () => {
      const found = await findCase(this.reads, [council], caseId);
      const what =
        found &&
        registerEntry({
          ...{ found, policy, today, commentsTaken: taken },
          open: (sealed) => this.people.openAll(sealed),
          publicUrl: this.settings.publicUrl,
        });
      return { what, mayBeKept: found !== undefined && found.revision >= revision };
    });
  }
}
