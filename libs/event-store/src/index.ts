export { type Behind, behind } from './behind.js';
export { type Decided, type Done, decideAndAppend, type Writing } from './decide-and-append.js';
export { decode, type StoredEvent } from './decoding.js';
export { type CommandContext, digestOf, encode } from './encoding.js';
export { subjectsErasedAfter, subjectsErasedBy } from './erased-subjects.js';
export {
  type Batch,
  type EventStore,
  EventStoreRefused,
  EventStoreUnavailable,
  NotOfThisLog,
  type Page,
  type Place,
} from './event-store.js';
export { connectEventStore } from './eventstoredb/connect-event-store.js';
export type { Deadlines, Observer } from './eventstoredb/options.js';
export {
  chainBreaksOf,
  faultOf,
  hashOf,
  type Link,
  linkOf,
  notesInForce,
  sha256,
} from './hash-chain.js';
export {
  everyPage,
  isAfter,
  isPosition,
  later,
  parsePlace,
  placeOf,
  placeText,
} from './places.js';
export type { Delivered, Metadata, Recorded, Undecodable } from './recorded.js';
export { type LeftOut, leftOutOf, recordSetAside } from './set-aside.js';
export { StreamCache } from './stream-cache.js';
export {
  councilOf,
  stateAfter,
  type Unreadable,
  UnreadableFact,
} from './unreadable.js';
export { ownerOf, unreadableAt } from './unreadable-facts.js';
export {
  type FactLeftOut,
  firstFault,
  leftOutIn,
  linkStored,
  type NotedBreak,
  notedIn,
} from './verifying.js';
