import type { PlanningApplicationEvent } from '#domain';
import { informationInWords, stanceInWords } from './codes.js';
import { day, written } from './plainly.js';
import { detailInWords } from './planning-application/submitted.js';
import type { NamedThing } from './wordings.js';

type Naming = readonly [kind: NamedThing, id: string, name: string];

type NamesThings = {
  readonly [Type in PlanningApplicationEvent['type']]?: (
    fact: Extract<PlanningApplicationEvent, { type: Type }>,
    known: ThingsNamed,
  ) => readonly Naming[];
};

/** The facts of a case that name a thing. Later facts mention the thing only by its id. */
const naming: NamesThings = {
  InformationRequested: ({ requestId, kind, request }) => [
    ['request', requestId, written(request) || informationInWords[kind]],
  ],
  ConsulteesContacted: ({ consultees }) =>
    consultees.map(({ consulteeId, name }) => ['consultee', consulteeId, name]),
  ConsulteeResponded: ({ responseId, consulteeId }, known) => [
    ['response', responseId, known.nameOf('consultee', consulteeId) ?? 'a consultee'],
  ],
  RepresentationReceived: ({ representationId, stance, receivedOn }) => [
    ['representation', representationId, `${stanceInWords[stance]} of ${day(receivedOn)}`],
  ],
  DocumentSubmitted: ({ documentId, title }) => [['document', documentId, title]],
  DocumentAdded: ({ documentId, title }) => [['document', documentId, title]],
  ConstraintRecorded: ({ constraintId, name }) => [['constraint', constraintId, name]],
  DetailsProposed: ({ lines }) => lines.map((line) => ['detail', line.lineId, detailInWords(line)]),
};

export const factsThatName = Object.keys(naming) as readonly PlanningApplicationEvent['type'][];

/** The names of things on one case, collected while its facts are read. */
export class ThingsNamed {
  readonly #names = new Map<string, string>();

  static by(facts: Iterable<{ readonly type: string }>): ThingsNamed {
    const things = new ThingsNamed();
    for (const fact of facts) things.hear(fact);
    return things;
  }

  hear(fact: { readonly type: string }): void {
    const named = naming[fact.type as PlanningApplicationEvent['type']] as
      | ((fact: { readonly type: string }, known: ThingsNamed) => readonly Naming[])
      | undefined;
    try {
      for (const [kind, id, name] of named?.(fact, this) ?? []) this.#names.set(`${kind}:${id}`, name);
    } catch {
      // A fact without the shape of its type gives no names.
    }
  }

  nameOf(kind: NamedThing, id: string): string | undefined {
    return this.#names.get(`${kind}:${id}`);
  }
}
