import type { Category, FactsOfStreams } from '#domain';
import type { Projection } from '#projections';

/** Every fact of a kind of stream counts, for the given reason: there is no fact to leave out. */
interface EveryFact {
  readonly everyFact: string;
}

export const everyFact = (reason: string): EveryFact => ({ everyFact: reason });

/** A line for each type of fact: what it changes, or why it is hidden. */
type LineOfEach<Kind extends Category> = {
  readonly [Type in FactsOfStreams[Kind]['type']]: object;
};

/** For each kind of stream that a read model reads, what it does with each fact there. */
type FactsRead<Kind extends Category> = {
  readonly [Each in Kind]: LineOfEach<Each> | EveryFact;
};

declare const isComplete: unique symbol;

/** A projection that says what it does with each fact of its streams. Only `readModel` makes one. */
export type ReadModel<Row extends object = object> = Projection<Row> & { readonly [isComplete]: true };

interface Described<Row extends object, Kind extends Category>
  extends Omit<Projection<Row>, 'streamPrefixes'> {
  readonly facts: FactsRead<Kind>;
}

/**
 * A read model of these rows. Its streams are those that it has facts of, and a fact without a line does not
 * compile: somebody has to decide about it.
 */
export const readModel =
  <Row extends object>() =>
  <Kind extends Category>({ facts, ...projection }: Described<Row, Kind>): ReadModel<Row> =>
    ({
      ...projection,
      streamPrefixes: Object.keys(facts).map((kind) => `${kind}-`),
    }) as unknown as ReadModel<Row>;
