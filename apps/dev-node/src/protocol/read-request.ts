import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { acceptance, type EventFilter, type FilterExpression } from '../log/event-filter.js';
import { LAST_REVISION, NO_REVISION } from '../log/events.js';
import type { Direction } from '../log/reading.js';
import type { UuidForm } from './read-responses.js';
import { badRequest } from './refusals.js';
import { streamName } from './requests.js';

/** Where to begin: at one of the ends, or at a revision or position. */
export type From = bigint | 'start' | 'end';

export interface ReadRequest {
  /** Null for `$all`. */
  stream: string | null;
  from: From;
  direction: Direction;
  /** Null for a subscription, which has no end. */
  count: bigint | null;
  filter: EventFilter | null;
  resolveLinks: boolean;
  uuidForm: UuidForm;
}

const BACKWARDS = 1;

export function parseReadRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (!options) throw badRequest('The options of the read are missing.');
  const uuidOption = options.getUuidOption();
  if (!uuidOption) throw badRequest('The form of event ids (uuid_option) is missing.');
  const backwards = options.getReadDirection() === BACKWARDS;
  const subscribes = options.hasSubscription();
  if (subscribes && backwards) throw badRequest('A subscription cannot go backwards.');
  if (!subscribes && !options.hasCount()) throw badRequest('A read needs a count, or to be a subscription.');
  return {
    ...startOf(options),
    direction: backwards ? 'backwards' : 'forwards',
    count: subscribes ? null : BigInt(options.getCount()),
    filter: filterOf(options),
    resolveLinks: options.getResolveLinks(),
    uuidForm: uuidOption.hasString() ? 'text' : 'structured',
  };
}

function startOf(options: ReadReq.Options): Pick<ReadRequest, 'stream' | 'from'> {
  const stream = options.getStream();
  if (stream) {
    const revision = stream.hasRevision() ? stream.getRevision() : null;
    return { stream: streamName(stream.getStreamIdentifier()), from: fromOf(stream, revision) };
  }
  const all = options.getAll();
  if (!all) throw badRequest('A read needs a stream, or all of them.');
  return { stream: null, from: fromOf(all, all.getPosition()?.getCommitPosition() ?? null) };
}

interface HasEnds {
  hasStart: () => boolean;
  hasEnd: () => boolean;
}

function fromOf(option: HasEnds, exact: string | null): From {
  if (exact !== null) {
    const from = BigInt(exact);
    return from > LAST_REVISION ? 'end' : from;
  }
  if (option.hasEnd()) return 'end';
  // Without any of the three a subscription begins before the first event, as it does from the start.
  return 'start';
}

const DEFAULT_WINDOW = 32;

function filterOf(options: ReadReq.Options): EventFilter | null {
  const filter = options.getFilter();
  if (!filter) return null;
  if (options.hasStream()) throw badRequest('Only reads of all streams can be filtered.');
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const checkpointInterval = window * filter.getCheckpointintervalmultiplier();
  const onStream = filter.getStreamIdentifier();
  const onType = filter.getEventType();
  if (onStream) return { accepts: accepts('stream-name', onStream), checkpointInterval };
  if (onType) return { accepts: accepts('event-type', onType), checkpointInterval };
  throw badRequest('A filter needs an expression on the stream name or the event type.');
}

type Expression = ReadReq.Options.FilterOptions.Expression;

function accepts(on: FilterExpression['on'], expression: Expression): EventFilter['accepts'] {
  try {
    return acceptance({ on, regex: expression.getRegex(), prefixes: expression.getPrefixList() });
  } catch (error) {
    throw badRequest(`The filter is not a regular expression: ${(error as Error).message}`);
  }
}

/** A read forwards from the end finds nothing, and one backwards from the start the very first event at most. */
export function placeToReadFrom(from: From): bigint {
  if (from === 'start') return 0n;
  return from === 'end' ? LAST_REVISION : from;
}

/** The revision or position that was seen last: a subscription goes on after it. */
export const seenUpTo = (from: From): bigint | 'end' => (from === 'start' ? NO_REVISION : from);
