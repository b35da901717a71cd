import type { CouncilCode } from '#domain';

/** Things that earlier facts name, and later facts mention only by id. */
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

/** The names of people and things, as far as the caller knows them. */
export interface Names {
  readonly officer: (id: string) => string | undefined;
  readonly council: (code: CouncilCode) => string | undefined;
  readonly thing: (kind: NamedThing, id: string) => string | undefined;
}

/** The same, with a general word if no name is known: never an id, which means nothing to a reader. */
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
