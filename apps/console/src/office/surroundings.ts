import type { FastifyRequest } from 'fastify';
import type { Option } from '../acts/fields.js';
import type { Choice } from '../acts/words/field-words.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { type Called, calledIn } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { type ChangeShown, changeShown } from './changes-of-councils.js';
import { letterInWords } from './words/codes.js';

/** The user, and the data that forms about people and councils need. */
export interface Surroundings {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly me: Schemas['MeView'];
  readonly officers: readonly Schemas['OfficerView'][];
  readonly councils: readonly Schemas['CouncilView'][];
  readonly services: readonly Schemas['SharedServiceView'][];
  /** The changes that councils were asked to agree to, as far as the user may see them. */
  readonly changes: readonly ChangeShown[];
}

/** Reads these data in the user's name. */
export class LookingAround {
  constructor(private readonly asking: AskingFor) {}

  async around(request: FastifyRequest): Promise<Surroundings> {
    const api = this.asking.api(request);
    const [me, officers, councils, services] = await Promise.all([
      answered(api.GET('/me')),
      answered(api.GET('/officers')),
      answered(api.GET('/councils')),
      answered(api.GET('/shared-services')),
    ]);
    // Not those kept for a while: somebody who has just joined, or a council just taken on, has a name here.
    const called = calledIn(officers, councils);
    const changes = await Promise.all(services.map(({ service }) => changesOf(api, service)));
    return {
      ...{ api, called, me, officers, councils, services },
      changes: changes.flat().map((each) => changeShown(each, called)),
    };
  }
}

async function changesOf(api: CasebookApi, service: string) {
  const params = { path: { service } };
  // Users who may not see proposals get an empty list.
  return (await answeredUnless([403], api.GET('/shared-services/{service}/proposals', { params }))) ?? [];
}

/** The council or the officer that a form is about. */
interface Concerned {
  readonly council: CouncilShown | null;
  readonly officer: Schemas['OfficerView'] | null;
}

/** The options of a form about people and councils. */
export function choicesIn(
  { me, officers, councils, services, changes }: Surroundings,
  { council, officer: subject }: Concerned,
): Readonly<Partial<Record<Choice, readonly Option[]>>> {
  return {
    council: councils.map(({ council: value, name: words }) => ({ value, words })),
    'own council': me.councils
      .filter(({ today }) => today)
      .map(({ council: value, name: words }) => ({ value, words })),
    service: services.map(({ service: value, name: words }) => ({ value, words })),
    letter: Object.entries(letterInWords).map(([value, words]) => ({ value, words })),
    // Whoever can be given somebody else's cases.
    officer: officers
      .filter(({ officer, takesCasesOf }) => takesCasesOf.length > 0 && officer !== subject?.officer)
      .map(({ officer: value, name: words }) => ({ value, words })),
    waiting: changes
      .filter(({ isWaiting, concerns }) => isWaiting && (council === null || concerns.includes(council.code)))
      .map(({ proposalId: value, words }) => ({ value, words })),
  };
}
