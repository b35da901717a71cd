import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Role } from '#identity';
import { blindIndex, KeyVault } from '#privacy';
import {
  type CaseHit,
  type HeldCase,
  hasTrigrams,
  heldAmong,
  likeness,
  listOfficers,
  type ReadDatabase,
  type SearchedPart,
  searchCases,
  wordsOf,
} from '#read-models';
import type { Caller, OpenCouncils } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService, staff } from '../access/requires.js';
import { heldView } from '../caseload/held.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { type Searchable, SearchQuery, searchable } from './search.query.js';
import type { CaseHitView, OfficerHitView, SearchView } from './search.view.js';

const usualPage = 20;

/** Roles that work with applicants and their agents. */
const mayFindPeople: readonly Role[] = ['officer', 'validation', 'teamLeader', 'serviceManager', 'auditor'];
const people: readonly Searchable[] = ['applicant', 'agent'];

@ApiTags('Caseload')
@Controller('search')
export class SearchController {
  readonly #hashes: (text: string) => readonly string[];

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(KeyVault) vault: KeyVault,
  ) {
    this.#hashes = blindIndex(vault);
  }

  /**
   * Searches cases of your councils by reference, address, postcode, UPRN, description, consultees,
   * conditions, applicant or agent, with the matching part of each; and officers by name. Applicants and
   * agents are found by whole words of their names, and only by people who work with them.
   */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_search')
  async search(@Query() query: SearchQuery, @CurrentCaller() caller: Caller): Promise<SearchView> {
    const { q, in: asked = searchable, council = [], page = 1, size = usualPage } = query;
    const open = this.permissions.narrow(caller, council);
    const findsPeople = this.permissions.openTo(caller, mayFindPeople);
    const mayAll = open.every((each) => findsPeople.includes(each));
    const among = asked.flatMap((each): readonly SearchedPart[] =>
      each === 'officer' || (!mayAll && people.includes(each)) ? [] : [each],
    );
    const words = wordsOf(q).map((word) => ({
      word,
      // Words that identify nobody, such as titles, are not indexed.
      hashed: mayAll ? (this.#hashes(word)[0] ?? null) : null,
    }));
    const found = await searchCases(this.reads, open, { query: q, words, among, page, size });
    const held = await heldAmong(
      this.reads,
      found.hits.map(({ caseId }) => caseId),
    );
    const cases = found.hits.map((hit) => hitView(hit, held.get(hit.caseId) ?? null));
    const exact = cases.filter((_, at) => found.hits[at]!.isExact);
    const officers = page === 1 && asked.includes('officer') ? await this.#officers(open, q) : [];
    return {
      query: q,
      exact: exact.length === 1 ? exact[0]! : null,
      cases,
      ...{ total: found.total, officers, limits: await this.#limits(mayAll), page, size },
    };
  }

  async #officers(open: OpenCouncils, q: string): Promise<OfficerHitView[]> {
    const words = wordsOf(q);
    if (words.length === 0) return [];
    const all = await listOfficers(this.reads, open);
    return all
      .filter(({ name }) => words.every((word) => wordsOf(name).some((each) => isLike(word, each))))
      .map(({ officer, name, jobTitle }) => ({ officer, name, jobTitle }));
  }

  async #limits(mayAll: boolean): Promise<string[]> {
    const typos = await hasTrigrams(this.reads);
    return [
      ...(mayAll
        ? []
        : ['Only roles that work with applicants and agents can search for them: yours cannot.']),
      ...(typos
        ? []
        : [
            'The search finds words only as written: the database lacks pg_trgm, which tolerates typing errors.',
          ]),
    ];
  }
}

const nearEnough = 0.4;

const isLike = (word: string, other: string): boolean =>
  other.startsWith(word) || (word.length > 3 && likeness(word, other) >= nearEnough);

const hitView = ({ isExact: _, matched, ...hit }: CaseHit, held: HeldCase | null): CaseHitView => ({
  ...hit,
  held: heldView(held),
  matched: matched.map((each) => ({ ...each })),
});
