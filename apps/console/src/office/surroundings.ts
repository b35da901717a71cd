import type { FastifyRequest } from 'fastify';
import type { Option } from '../acts/fields.js';
import type { Choice } from '../acts/words/field-words.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import type { Called, Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { type ChangeShown, changeShown } from './changes-of-councils.js';
import { codeInWords } from './words/codes.js';

/** Who asks, and what there is around an act of the office. */
export interface Surroundings {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly me: Schemas['MeView'];
  readonly officers: readonly Schemas['OfficerView'][];
  readonly councils: readonly Schemas['CouncilView'][];
  readonly services: readonly Schemas['SharedServiceView'][];
  /** What councils were asked to agree to, as far as whoever asks may know. */
  readonly changes: readonly ChangeShown[];
}

/** Looks up what there is, in the name of whoever asks. */
export class LookingAround {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async around(request: FastifyRequest): Promise<Surroundings> {
    const api = this.asking.api(request);
    const [called, me, officers, councils, services] = await Promise.all([
      this.names.asToldTo(api),
      answered(api.GET('/me')),
      answered(api.GET('/officers')),
      answered(api.GET('/councils')),
      answered(api.GET('/shared-services')),
    ]);
    const changes = await Promise.all(services.map(({ service }) => changesOf(api, service)));
    return {
      ...{ api, called, me, officers, councils, services },
      changes: changes.flat().map((each) => changeShown(each, called)),
    };
  }
}

async function changesOf(api: CasebookApi, service: string) {
  const params = { path: { service } };
  // Not for everybody who works here: for them there are none.
  return (await answeredUnless([403], api.GET('/shared-services/{service}/proposals', { params }))) ?? [];
}

const letters = [
  ...(['acknowledgement', 'invalidity', 'validity', 'neighbour', 'consultation'] as const),
  ...(['siteNotice', 'pressNotice', 'decisionNotice', 'decision'] as const),
] as const;

/** What a form of the office offers to choose from. */
export function choicesIn(
  { me, officers, councils, services, changes }: Surroundings,
  council: CouncilShown | null,
): Readonly<Partial<Record<Choice, readonly Option[]>>> {
  return {
    council: councils.map(({ council: value, name: words }) => ({ value, words })),
    'own council': me.councils
      .filter(({ today }) => today)
      .map(({ council: value, name: words }) => ({ value, words })),
    service: services.map(({ service: value, name: words }) => ({ value, words })),
    letter: letters.map((value) => ({ value, words: codeInWords(value) })),
    officer: officers.map(({ officer: value, name: words }) => ({ value, words })),
    waiting: changes
      .filter(({ isWaiting, concerns }) => isWaiting && (council === null || concerns.includes(council.code)))
      .map(({ proposalId: value, words }) => ({ value, words })),
  };
}
