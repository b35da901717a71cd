import type { CouncilCode } from '#domain';

/** Things that an earlier fact names and later facts mention only by id. */
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

/** The same, with a general word if the name is unknown. Never an id, because readers cannot use it. */
export interface Say {
  readonly person: (id: string) => string;
  readonly council: (code: CouncilCode) => string;
  readonly thing: (kind: NamedThing, id: string, otherwise: string) => string;
}

/**
 * A sentence for each type of fact, without its full stop. It never uses sealed data, because everybody who may see the
 * fact may see the sentence. A new type of fact does not compile without a sentence.
 */
export type Wordings<Event extends { type: string }> = {
  readonly [Type in Event['type']]: (fact: Extract<Event, { type: Type }>, say: Say) => string;
};

export const sayWith = ({ officer, council, thing }: Names): Say => ({
  person: (id) => officer(id) ?? 'somebody who is not in the directory',
  council: (code) => council(code) ?? 'a council that is not in the directory',
  thing: (kind, id, otherwise) => thing(kind, id) ?? otherwise,
});
