import { canonicalJson } from './canonical-json.js';
import { type DomainEvent, type Rejection, reject } from './decider.js';

/**
 * What each client id stands for: the fact recorded under it, field by field. The same content again counts
 * as done. Other content is refused; otherwise the second of two letters would be lost silently.
 */
export type UsedIds = ReadonlyMap<string, Use>;

interface Use {
  readonly fact: string;
  /** Digests of what the fact says, so that the state holds no texts. */
  readonly said: Readonly<Record<string, string>>;
}

export const noIds: UsedIds = new Map();

type WithType = { readonly type: string };
type OfType<Of extends WithType, Type> = Extract<Of, { readonly type: Type }>;

/** How a command's id is recognised in the fact that it leads to. */
export interface ClientId<Command extends WithType, Event extends DomainEvent> {
  /** The field of the id, in the command and in the fact. */
  readonly id: string;
  readonly fact: Event['type'];
  /** Ids are compared within a space: the field's name unless another is given. */
  readonly space?: string;
  /** The command's contents in the fact's terms, if its fields differ; what is left out is not compared. */
  readonly says?: (command: Command) => Readonly<Record<string, unknown>>;
  /** The fact's contents, if some did not come from the command. */
  readonly keeps?: (fact: never) => Readonly<Record<string, unknown>>;
  /** The refusal code: `entry-differs` for an `entryId` unless another is given. */
  readonly code?: string;
  /** The refusal's sentence. If left out, it names the id. */
  readonly usedOtherwise?: string;
  /** The fact that undoes it: the command then judges what comes under the id. */
  readonly undoneBy?: Event['type'];
  /** The fact does not hold everything: the command judges whether it was done already. */
  readonly judgedByCommand?: true;
}

/** A line for each command that creates something under a client's id. */
type ClientIds<Command extends WithType, Event extends DomainEvent> = {
  readonly [Type in Command['type']]?: ClientId<OfType<Command, Type>, Event>;
};

type AnyClientId = ClientId<never, DomainEvent>;
type Fields = Readonly<Record<string, unknown>>;

export interface ClientIdRules<Event> {
  /** The commands that create something under a client's id. */
  readonly commands: ReadonlySet<string>;
  /** For such a command: the fact, and the name of what is created. */
  readonly makes: (command: WithType) => string | undefined;
  /** Adds what a fact records under an id. */
  readonly after: (ids: UsedIds, event: Event) => UsedIds;
  /** Whether a command's id was used before: for the same contents, or for others. */
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

/** Its key in the state: `entryId/note-1`. */
export const keyOfId = (space: string, id: string): string => `${space}/${id}`;

const keyIn = ({ id, space = id }: AnyClientId, fields: Fields): string => keyOfId(space, String(fields[id]));

function without(ids: UsedIds, key: string): UsedIds {
  const left = new Map(ids);
  left.delete(key);
  return left;
}

const differs = ({ said: before }: Use, said: Use['said']): boolean =>
  Object.entries(said).some(([field, print]) => before[field] !== undefined && before[field] !== print);

function usedOtherwise(
  { id, code, usedOtherwise: words }: AnyClientId,
  fields: Fields,
): { readonly rejected: Rejection } {
  const because = words ?? `The id ${fields[id]} was used for something else: use a new id.`;
  return reject(code ?? `${id.replace(/Id$/, '')}-differs`, because);
}

/** For contents that include the day, which the fact keeps as its own day. */
export const withDay = {
  keeps: (fact: { readonly effectiveOn: unknown }) => ({ ...fact, day: fact.effectiveOn }),
};

/** The fields that every fact has: person, place and time. They are no contents. */
const aroundIt: ReadonlySet<string> = new Set(['type', 'on', 'effectiveOn', 'caseReference']);

const printed = (fields: Fields): Use['said'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      aroundIt.has(field) || value === undefined ? [] : [[field, printOf(canonicalJson(value))]],
    ),
  );

const longest = 48;

/**
 * Short texts as they are; long ones as 64 bits and their length, which is enough to distinguish two letters.
 */
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

/** Multiplication by the prime of FNV-1a within 32 bits. */
const timesPrime = (hash: number): number =>
  (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) >>> 0;
