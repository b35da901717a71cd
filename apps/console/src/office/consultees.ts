import type { Option } from '../acts/fields.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { typeInWords } from '../words/application-types.js';
import { dayInWords } from '../words/days.js';

type Held = Schemas['HeldConsultee'];

const at = '/councils/{council}/consultee-directory';

interface Asked {
  readonly on?: string;
}

const ask = (api: CasebookApi, council: string, query: Asked) =>
  api.GET(at, { params: { path: { council }, query } });

/** The entries of a council's directory today, or on another day. Throws if this person may not see it. */
export const directoryOf = async (api: CasebookApi, council: string, query: Asked = {}) =>
  (await answered(ask(api, council, query))).consultees;

/** The same to choose from in a form; nothing if this person may not see the directory. */
export const directoryToChooseFrom = async (api: CasebookApi, council: string, query: Asked = {}) =>
  (await answeredUnless([403], ask(api, council, query)))?.consultees ?? [];

export async function versionsOf(api: CasebookApi, council: string, consulteeId: string) {
  const params = { path: { council, consulteeId } };
  return (await answered(api.GET('/councils/{council}/consultee-directory/{consulteeId}', { params })))
    .versions;
}

type Words = Schemas['VocabularyView'];

export const kindInWords = (kind: string, { consulteeKinds }: Words): string =>
  consulteeKinds.find(({ code }) => code === kind)?.words ?? kind;

/** An entry: its name, contact details, when it is consulted, and its first day. */
export const entryShown = (
  { consulteeId: id, version, from, until, consultee, reason }: Held,
  vocabulary: Words,
) => ({
  ...{ id, version, consultee, reason },
  period: until ? `${dayInWords(from)} to ${dayInWords(until)}` : `from ${dayInWords(from)}`,
  kind: consultee && kindInWords(consultee.kind, vocabulary),
  reached: consultee ? [consultee.email, ...consultee.address].flatMap((each) => each ?? []) : [],
  types: consultee?.applicationTypes.map((code) => typeInWords(code, vocabulary)) ?? [],
});

export const directoryChoices = (directory: Awaited<ReturnType<typeof directoryOf>>): readonly Option[] =>
  directory.map(({ consulteeId: value, consultee: { name } }) => ({ value, words: name }));

/** The values of an entry's form: a change begins with the current values. */
export async function consulteeHeld(
  api: CasebookApi,
  council: string,
  consulteeId: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const held = (await directoryOf(api, council)).find((each) => each.consulteeId === consulteeId);
  if (!held) return null;
  const { address, ...words } = held.consultee;
  return { ...words, address: address.join('\n') };
}
