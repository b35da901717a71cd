import type { CouncilCode } from '#domain';

/** What earlier facts gave a name to, by which later ones know it only by its id. */
export type NamedThing =
  | 'request'
  | 'consultee'
  | 'response'
  | 'representation'
  | 'document'
  | 'constraint'
  | 'detail'
  | 'payment'
  | 'pool';

/** How people and things are called, as far as whoever asks knows. */
export interface Names {
  readonly officer: (id: string) => string | undefined;
  readonly council: (code: CouncilCode) => string | undefined;
  readonly thing: (kind: NamedThing, id: string) => string | undefined;
}

/** The same, with a word where no name is known: never an id, which tells a reader nothing. */
export interface Say {
  readonly person: (id: string) => string;
  readonly council: (code: CouncilCode) => string;
  readonly thing: (kind: NamedThing, id: string, otherwise: string) => string;
}

/**
 * A sentence for each type of fact, without its full stop. What is sealed is never read: words are shown to whoever may
 * see that the fact is there. A new type of fact does not compile until somebody has said how it is told.
 */
export type Wordings<Event extends { type: string }> = {
  readonly [Type in Event['type']]: (fact: Extract<Event, { type: Type }>, say: Say) => string;
};

export const sayWith = ({ officer, council, thing }: Names): Say => ({
  person: (id) => officer(id) ?? 'somebody who is not in the directory',
  council: (code) => council(code) ?? 'a council that is not in the directory',
  thing: (kind, id, otherwise) => thing(kind, id) ?? otherwise,
});
