import { type CaseDocument, type ListName, listedFacts } from '#read-models';
import { day, listed, type Names, written } from '#wording';
import { as, type FieldsInWords, many, person } from './field-in-words.js';

/** The words for an entry, where they are shorter than the sentence that tells the fact. */
const shorter: {
  readonly [Name in ListName]?: (entry: CaseDocument[Name][number], names: Names) => string;
} = {
  siteVisits: ({ visitedOn, by }, names) => `${day(visitedOn)}, ${person(by, names)}`,
  notes: ({ note }) => written(note),
  considerations: ({ topic, policies }) => listed([topic, ...policies]),
};

const fieldOf = (name: ListName) => {
  const { fact, label } = listedFacts[name];
  return many(label, (shorter[name] as ReturnType<typeof as> | undefined) ?? as(fact));
};

/** The lists of facts. Each has its label beside its name, and so needs no line here. */
export const fieldsListed = Object.fromEntries(
  (Object.keys(listedFacts) as ListName[]).map((name) => [name, fieldOf(name)]),
) as unknown as Pick<FieldsInWords, ListName>;
