import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, councils } from '#domain';
import type { EventStore } from '#event-store';
import type { CalendarDate } from '#legislation';
import { type OpenDataAsked, type PostSubmissionApplication, postSubmissionApplication } from '#open-data';
import type { Sealing } from '#privacy';
import { type Case, findCase, isOnTheRegister, type PublicCase, type ReadDatabase } from '#read-models';
import { commentsTaken } from '../access/by-setting.js';
import { Directory } from '../access/directory.js';
import { preservedSubmission } from '../case/preserved-submission.js';
import { ReadAnswerCache } from '../http/answer-cache.js';
import { Problem } from '../http/problem.js';
import { config, database, eventStore, sealing } from '../parts.js';
import type { Topics } from './public-pages.js';

export interface Published {
  readonly application: PostSubmissionApplication;
  /** The format has no place for the topics of a comment in one piece. */
  readonly topics: Topics;
}

/**
 * Applications in Open Digital Planning's format, for everybody. They change only with the record and the
 * council's settings, so each is made once per state: many readers of the same pages cost officers little.
 */
@Injectable()
export class PublishedApplications {
  readonly #made = new ReadAnswerCache<Published | undefined>();

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(config) private readonly settings: Config,
  ) {}

  /** Undefined if it is no longer on the register. */
  async of(
    { caseId, council, revision }: Omit<PublicCase, 'caseReference'>,
    today: CalendarDate,
  ): Promise<Published | undefined> {
    const joined = this.directory.council(council);
    const set = {
      commentsTaken: joined ? commentsTaken(joined, today) : 'not',
      region: joined ? councils.regionOn(joined, today) : null,
    } as const;
    return await this.#made.of([caseId, String(revision), set], async () => {
      const found = await findCase(this.reads, [council], caseId);
      const what = await this.#make(found, set);
      return { what, mayBeKept: found !== undefined && found.revision >= revision };
    });
  }

  async #make(
    found: Case | undefined,
    set: Pick<OpenDataAsked, 'commentsTaken' | 'region'>,
  ): Promise<Published | undefined> {
    if (!found || !isOnTheRegister(found.document)) return undefined;
    const answer = postSubmissionApplication({
      found,
      submission: await this.#submission(found.council, found.caseId),
      officerName: this.directory.nameOf(found.document.officer) ?? null,
      ...set,
      generatedAt: found.lastChangedAt,
      publicUrl: this.settings.publicUrl,
    });
    if (!('exported' in answer)) return undefined;
    const said = found.document.representations;
    return {
      application: answer.exported,
      topics: new Map(said.map(({ representationId, topics }) => [representationId, topics])),
    };
  }

  /** An imported case has none, and neither has a case whose person was erased. */
  async #submission(council: CouncilCode, caseId: PublicCase['caseId']) {
    try {
      const { bytes } = await preservedSubmission(this.store, this.people, council, caseId);
      return JSON.parse(Buffer.from(bytes).toString('utf8'));
    } catch (error) {
      if (error instanceof Problem || error instanceof SyntaxError) return {};
      throw error;
    }
  }
}
