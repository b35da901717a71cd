import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { acceptance, type EventFilter, type FilterExpression } from '../log/event-filter.js';
import { LAST_REVISION } from '../log/events.js';
import type { Place } from '../log/place.js';
import type { Direction } from '../log/reading.js';
import type { UuidForm } from './read-responses.js';
import { badRequest } from './refusals.js';
import { streamName } from './requests.js';

type End = 'start' | 'end';

/** What to read, and from which revision or position. */
export type Target =
  | { readonly stream: string; readonly from: bigint | End }
  | { readonly stream: null; readonly from: Place | End };

export interface ReadRequest {
  target: Target;
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
  if (!subscribes && !options.hasCount())
    throw badRequest('A read needs a count, or must be a subscription.');
  return {
    target: targetOf(options),
    direction: backwards ? 'backwards' : 'forwards',
    count: subscribes ? null : BigInt(options.getCount()),
    filter: filterOf(options),
    resolveLinks: options.getResolveLinks(),
    uuidForm: uuidOption.hasString() ? 'text' : 'structured',
  };
}

function targetOf(options: ReadReq.Options): Target {
  const stream = options.getStream();
  if (stream) {
    const revision = stream.hasRevision() ? BigInt(stream.getRevision()) : null;
    return {
      stream: streamName(stream.getStreamIdentifier()),
      from: endOf(stream, revision) ?? revision ?? 'start',
    };
  }
  const all = options.getAll();
  if (!all) throw badRequest('A read needs a stream, or all streams.');
  const position = all.getPosition();
  const place = position && {
    commit: BigInt(position.getCommitPosition()),
    prepare: BigInt(position.getPreparePosition()),
  };
  return { stream: null, from: endOf(all, place?.commit ?? null) ?? place ?? 'start' };
}

interface HasEnds {
  hasStart: () => boolean;
  hasEnd: () => boolean;
}

/** Numbers beyond the signed range mean the end. Without any of the three, a read begins at the start. */
function endOf(option: HasEnds, exact: bigint | null): End | null {
  if (exact !== null) return exact > LAST_REVISION ? 'end' : null;
  return option.hasEnd() ? 'end' : 'start';
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
  if (onStream) return { accepts: accepts('stream-name', onStream), window, checkpointInterval };
  if (onType) return { accepts: accepts('event-type', onType), window, checkpointInterval };
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
