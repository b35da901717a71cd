import type { Option } from '../acts/fields.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { typeInWords } from '../words/application-types.js';
import { dayInWords } from '../words/days.js';

type Version = Schemas['LibraryEntry'];

const at = '/councils/{council}/conditions-library';

interface Asked {
  readonly on?: string;
  readonly type?: string;
}

const ask = (api: CasebookApi, council: string, query: Asked) =>
  api.GET(at, { params: { path: { council }, query } });

/** The conditions of a council's library today, or on another day. Throws if this person may not see it. */
export const libraryOf = async (
  api: CasebookApi,
  council: string,
  query: Asked = {},
): Promise<readonly Version[]> => (await answered(ask(api, council, query))).conditions;

/** The same to choose from in a form; nothing if this person may not see the library. */
export const libraryToChooseFrom = async (
  api: CasebookApi,
  council: string,
  query: Asked = {},
): Promise<readonly Version[]> => (await answeredUnless([403], ask(api, council, query)))?.conditions ?? [];

export const conditionChoices = (library: readonly Version[]): readonly Option[] =>
  library.map(({ conditionId: value, condition }) => ({ value, words: condition?.title ?? value }));

type Called = (code: string, among: readonly string[]) => string;
type Words = Schemas['VocabularyView'];

/** A version of a condition: its wording, when it must be complied with, and its application types. */
export const versionShown = (
  { conditionId, version, from, condition }: Version,
  called: Called,
  vocabulary: Words,
) => ({
  ...{ id: conditionId, version, since: dayInWords(from), condition },
  when: condition && called(condition.timing, []),
  types: condition?.applicationTypes.map((code) => typeInWords(code, vocabulary)).join(', ') || 'any type',
});

/** The values of a condition's form: a new version begins with the latest wording. */
export async function conditionHeld(
  api: CasebookApi,
  council: string,
  conditionId: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const library = await libraryOf(api, council);
  const condition = library.find((each) => each.conditionId === conditionId)?.condition;
  if (!condition) return null;
  const { detailsRequired, usual, ...words } = condition;
  return {
    ...words,
    ...{ detailsRequired: detailsRequired ? 'yes' : 'no', usual: usual ? 'yes' : 'no' },
  };
}
