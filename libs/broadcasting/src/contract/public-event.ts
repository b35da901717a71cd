import type { Recorded } from '#event-store';
import { type Channel, channels, type PublicCategory, publicCategory } from './channels.js';
import { type Publication, publicData, Unpublishable } from './publication.js';

/** A CloudEvent (version 1.0). Every attribute is a string, so that it is the same in a header and in JSON. */
export interface PublicEvent {
  readonly specversion: '1.0';
  /** The same however often and by whichever way it is told. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  /** When it was recorded. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly council?: string;
  /** Its place among all facts. Grows; has gaps, where facts are not public. */
  readonly position: string;
  /** Its place among the facts of its subject, from 0 without gaps; padded, so that it sorts as text too. */
  readonly sequence: string;
  /** The day it takes effect (Europe/London). */
  readonly effectiveon: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What the world is told of a fact; nothing where its kind is not public.
 * Throws {@link Unpublishable} where it should be told and cannot be.
 */
export function toPublicEvent(recorded: Recorded): PublicEvent | undefined {
  const category = publicCategory(recorded.stream);
  if (!category) return undefined;
  const channel = channels[category];
  const { id, revision, position, event, metadata } = recorded;
  if (!Object.hasOwn(channel.publications, event.type))
    throw new Unpublishable(`${event.type} does not belong in a stream of ${category}`);
  const publication = channel.publications[event.type] as Publication<Recorded['event']>;
  const council = channel.council(recorded);
  return {
    specversion: '1.0',
    id,
    source: sourceOf(council),
    type: publicType(category, event.type),
    subject: subjectOf(channel, recorded),
    time: metadata.recordedAt,
    datacontenttype: 'application/json',
    dataschema: schemaId(category, event.type),
    ...(council !== null && { council }),
    position: position.toString(),
    sequence: sequenceOf(revision),
    effectiveon: metadata.effectiveOn,
    correlationid: metadata.correlationId,
    ...(metadata.causationId && { causationid: metadata.causationId }),
    ...(metadata.traceparent && { traceparent: metadata.traceparent }),
    data: publicData(publication, event),
  };
}

export const sourceOf = (council: string | null): string => (council ? `/councils/${council}` : '/service');

export const sequenceOf = (revision: bigint): string => revision.toString().padStart(10, '0');

/** `casebook.planning-application.application-validated.v1` */
export const publicType = (category: PublicCategory, type: string): string =>
  `casebook.${channels[category].name}.${kebab(type)}.v${versionOf(category, type)}`;

/** A name, not an address: the schemas themselves are in the AsyncAPI document. */
export const schemaId = (category: PublicCategory, type: string): string =>
  `urn:casebook:${channels[category].name}:${kebab(type)}:v${versionOf(category, type)}`;

const versionOf = (category: PublicCategory, type: string): number =>
  channels[category].publications[type]?.version ?? 0;

const kebab = (type: string): string => type.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

function subjectOf({ subject }: Channel, recorded: Recorded): string {
  const found = subject(recorded);
  if (found) return found;
  throw new Unpublishable(`${recorded.event.type} does not say what it is about`);
}
