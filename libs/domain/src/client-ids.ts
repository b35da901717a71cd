import { canonicalJson } from './canonical-json.js';
import { type DomainEvent, type Rejection, reject } from './decider.js';

/**
 * What each id that a client made stands for: the fact recorded under it, field by field. Sent again with the same
 * content it is done already; with any other it is refused, or the second of two letters would be lost in silence.
 */
export type UsedIds = ReadonlyMap<string, Use>;

interface Use {
  readonly fact: string;
  /** Prints of what the fact says, so that a state holds no texts. */
  readonly said: Readonly<Record<string, string>>;
}

export const noIds: UsedIds = new Map();

type WithType = { readonly type: string };
type OfType<Of extends WithType, Type> = Extract<Of, { readonly type: Type }>;

/** How one command's id is known again in the fact that it leads to. */
interface ClientId<Command extends WithType, Event extends DomainEvent> {
  /** The field that holds it, in the command as in the fact. */
  readonly id: string;
  readonly fact: Event['type'];
  /** Ids are compared within their space: that of the field if nothing is said. */
  readonly space?: string;
  /** What the command says in the fact's words, where its own fields are others; what is left out is not compared. */
  readonly says?: (command: Command) => Readonly<Record<string, unknown>>;
  /** What the fact says, where not all of it came with the command. */
  readonly keeps?: (fact: never) => Readonly<Record<string, unknown>>;
  /** The code of the refusal: `entry-differs` for an `entryId` if nothing is said. */
  readonly code?: string;
  /** The fact that undoes it: what comes under the id then is for the command to judge. */
  readonly undoneBy?: Event['type'];
  /** The fact does not say all of it: whether it is done already is for the command to judge. */
  readonly judgedByCommand?: true;
}

/** A line for each command that makes something under an id of the client's. */
export type ClientIds<Command extends WithType, Event extends DomainEvent> = {
  readonly [Type in Command['type']]?: ClientId<OfType<Command, Type>, Event>;
};

type AnyClientId = ClientId<never, DomainEvent>;
type Fields = Readonly<Record<string, unknown>>;

export interface ClientIdRules<Event> {
  /** The commands that make something under an id of the client's. */
  readonly commands: ReadonlySet<string>;
  /** Of a command that makes something: by which fact, and what it is called by. */
  readonly makes: (command: WithType) => string | undefined;
  /** With what a fact records under an id. */
  readonly after: (ids: UsedIds, event: Event) => UsedIds;
  /** Whether a command's id was used before: for the same, or for something else. */
  readonly before: (
    ids: UsedIds,
    command: WithType,
  ) => { readonly accepted: readonly never[] } | { readonly rejected: Rejection } | undefined;
}

export function clientIds<Command extends WithType, Event extends DomainEvent>(
  table: ClientIds<Command, Event>,
): ClientIdRules<Event> {
  const byCommand = new Map(Object.entries(table as Record<string, AnyClientId>));
  const byFact = new Map([...byCommand.values()].map((line) => [line.fact as string, line]));
  const byUndoing = new Map([...byCommand.values()].map((line) => [line.undoneBy as string, line]));
  return {
    commands: new Set(byCommand.keys()),
    makes: ({ type }) => byCommand.get(type)?.fact,
    after: (ids, event) => {
      const fields = event as unknown as Fields;
      const undone = byUndoing.get(event.type);
      if (undone) return without(ids, keyIn(undone, fields));
      const line = byFact.get(event.type);
      if (!line) return ids;
      const kept = (line.keeps as ((fact: unknown) => Fields) | undefined)?.(event) ?? fields;
      return new Map(ids).set(keyIn(line, fields), { fact: event.type, said: printed(kept) });
    },
    before: (ids, command) => {
      const line = byCommand.get(command.type);
      if (!line) return undefined;
      const fields = command as unknown as Fields;
      const use = ids.get(keyIn(line, fields));
      if (!use) return undefined;
      const said = (line.says as ((asked: unknown) => Fields) | undefined)?.(command) ?? fields;
      if (use.fact !== line.fact || differs(use, printed(said))) return usedOtherwise(line, fields);
      return line.judgedByCommand ? undefined : { accepted: [] };
    },
  };
}

/** How it is kept in the state: `entryId/note-1`. */
export const keyOfId = (space: string, id: string): string => `${space}/${id}`;

const keyIn = ({ id, space = id }: AnyClientId, fields: Fields): string => keyOfId(space, String(fields[id]));

function without(ids: UsedIds, key: string): UsedIds {
  const left = new Map(ids);
  left.delete(key);
  return left;
}

const differs = ({ said: before }: Use, said: Use['said']): boolean =>
  Object.entries(said).some(([field, print]) => before[field] !== undefined && before[field] !== print);

function usedOtherwise({ id, code }: AnyClientId, fields: Fields): { readonly rejected: Rejection } {
  const because = `The id ${fields[id]} was used for something else: use a new id.`;
  return reject(code ?? `${id.replace(/Id$/, '')}-differs`, because);
}

/** Where the day is part of what is said, and the fact keeps it as its own. */
export const withDay = {
  keeps: (fact: { readonly effectiveOn: unknown }) => ({ ...fact, day: fact.effectiveOn }),
};

/** What says who, where and when of any fact, and is no part of what was said. */
const aroundIt: ReadonlySet<string> = new Set(['type', 'on', 'effectiveOn', 'caseReference']);

const printed = (fields: Fields): Use['said'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      aroundIt.has(field) || value === undefined ? [] : [[field, printOf(canonicalJson(value))]],
    ),
  );

const longest = 48;

/** Short texts as they are, long ones by 64 bits of them and their length: enough to tell two letters apart. */
function printOf(text: string): string {
  if (text.length <= longest) return text;
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = timesPrime(one ^ code);
    other = timesPrime((other ^ (code + at)) >>> 0);
  }
  return `${text.length}:${one.toString(36)}:${other.toString(36)}`;
}

/** Times the prime of FNV-1a within 32 bits. */
const timesPrime = (hash: number): number =>
  (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) >>> 0;
