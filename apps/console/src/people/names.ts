import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { KeptForEach } from '../api/kept-answer.js';
import { type CouncilShown, councilShown } from '../councils/councils.js';

/** The names of people and councils by their ids. */
export interface Called {
  readonly person: (id: string) => string;
  readonly council: (code: string) => CouncilShown;
  /** With how far each has joined or left the service. */
  readonly councils: readonly (CouncilShown & Pick<Schemas['CouncilView'], 'stage'>)[];
  /** The officers who may act for a council today. */
  readonly officersOf: (council: string) => readonly PersonOffered[];
  /** The officers who can be given cases of any council. */
  readonly caseOfficers: readonly PersonOffered[];
  /** The officers who can be given cases of this council. */
  readonly caseOfficersOf: (council: string) => readonly PersonOffered[];
}

interface PersonOffered {
  readonly value: string;
  readonly words: string;
}

/** The people and councils of the service, as this user was told less than a minute ago. */
export class Names {
  readonly #kept = new KeptForEach<Called>(60_000);

  async readFor(api: CasebookApi): Promise<Called> {
    return await this.#kept.or(api, () => ask(api));
  }
}

async function ask(api: CasebookApi): Promise<Called> {
  const [officers, councils] = await Promise.all([
    answered(api.GET('/officers')),
    answered(api.GET('/councils')),
  ]);
  return calledIn(officers, councils);
}

/** The names in lists that were just read. */
export function calledIn(
  officers: readonly Schemas['OfficerView'][],
  councils: readonly Schemas['CouncilView'][],
): Called {
  const people = new Map(officers.map(({ officer, name }) => [officer, name]));
  const names = new Map(councils.map(({ council, name }) => [council, name]));
  return {
    person: (id) => people.get(id) ?? readable(id),
    council: (code) => councilShown(code, names.get(code)),
    officersOf: (code) => offered(officers.filter(({ actsTodayFor }) => actsTodayFor.includes(code))),
    caseOfficers: offered(officers.filter(({ takesCasesOf }) => takesCasesOf.length > 0)),
    caseOfficersOf: (code) => offered(officers.filter(({ takesCasesOf }) => takesCasesOf.includes(code))),
    councils: councils.map(({ council, name, stage }) => ({ ...councilShown(council, name), stage })),
  };
}

const offered = (officers: readonly Schemas['OfficerView'][]): readonly PersonOffered[] =>
  officers.map(({ officer, name }) => ({ value: officer, words: name }));

/** A readable form of an id that is not an officer's, such as a program's. */
const readable = (id: string): string =>
  id
    .split(/[.\-_]/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
