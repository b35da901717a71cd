import { recordNotes } from '#domain';
import type { Recorded } from '#event-store';
import { type Addressed, type Channel, type ChannelName, channels, channelsOf } from './channels.js';
import { type Publication, publicData, Unpublishable } from './publication.js';
import type { Sharers } from './sharers.js';

/** A CloudEvent (version 1.0). Every attribute is a string, so that it is the same in a header and in JSON. */
export interface PublicEvent {
  readonly specversion: '1.0';
  /** The same each time it is published, in a topic or in the change feed. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  /** When it was recorded. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly council?: string;
  /** Its position among all facts. It rises, with gaps where facts are not public. */
  readonly position: string;
  /**
   * Its number among the facts of its subject, from 0, without gaps except in finance. Padded, so that it
   * also sorts as text.
   */
  readonly sequence: string;
  /** The day it takes effect (Europe/London). */
  readonly effectiveon: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A CloudEvent and its topic. */
export interface Announcement {
  readonly channel: ChannelName;
  readonly event: PublicEvent;
}

/**
 * The events that a fact is published as; empty if its kind is not public. A fact about several councils goes to each,
 * and a payment on a case goes to the case's topic and to finance. Throws {@link Unpublishable} if a public fact cannot
 * be published.
 */
export const announcementsOf = (recorded: Recorded, sharers: Sharers): readonly Announcement[] =>
  channelsOf(recorded.stream).flatMap((channel) =>
    addressed(channel, recorded, sharers).map((addressee) => ({
      channel,
      event: publicEvent(channel, recorded, addressee),
    })),
  );

/** A fact set aside before its stream had a subject was never published. */
function addressed(name: ChannelName, recorded: Recorded, sharers: Sharers): readonly Addressed[] {
  const all = channels[name].addressed(recorded, sharers);
  return recordNotes.isSetAside(recorded.event) ? all.filter(({ subject }) => subject) : all;
}

function publicEvent(name: ChannelName, recorded: Recorded, addressee: Addressed): PublicEvent {
  const channel = channels[name];
  const { id, revision, position, event, metadata } = recorded;
  const { council } = addressee;
  return {
    specversion: '1.0',
    id,
    source: sourceOf(council, channel),
    type: publicType(name, event.type),
    subject: subjectOf(addressee, recorded),
    time: metadata.recordedAt,
    datacontenttype: 'application/json',
    dataschema: schemaId(name, event.type),
    ...(council !== null && { council }),
    position: position.toString(),
    sequence: sequenceOf(revision),
    effectiveon: metadata.effectiveOn,
    correlationid: metadata.correlationId,
    ...(metadata.causationId && { causationid: metadata.causationId }),
    ...(metadata.traceparent && { traceparent: metadata.traceparent }),
    data: publicData(publicationOf(name, event), event, council),
  };
}

function publicationOf(name: ChannelName, { type }: Recorded['event']): Publication<Recorded['event']> {
  const { publications } = channels[name];
  if (!Object.hasOwn(publications, type))
    throw new Unpublishable(`${type} does not belong in a stream of ${name}`);
  return publications[type] as Publication<Recorded['event']>;
}

export const sourceOf = (council: string | null, { source }: Pick<Channel, 'source'>): string =>
  `${council ? `/councils/${council}` : '/service'}${source}`;

export const sequenceOf = (revision: bigint): string => revision.toString().padStart(10, '0');

/** `casebook.planning-application.application-validated.v1` */
export const publicType = (name: ChannelName, type: string): string =>
  `casebook.${channels[name].name}.${kebab(type)}.v${versionOf(name, type)}`;

/** A name, not an address: the schemas themselves are in the AsyncAPI document. */
export const schemaId = (name: ChannelName, type: string): string =>
  `urn:casebook:${channels[name].name}:${kebab(type)}:v${versionOf(name, type)}`;

const versionOf = (name: ChannelName, type: string): number =>
  channels[name].publications[type]?.version ?? 0;

const kebab = (type: string): string => type.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

function subjectOf({ subject }: Addressed, { event }: Recorded): string {
  if (subject) return subject;
  throw new Unpublishable(`${event.type} does not name its subject`);
}
