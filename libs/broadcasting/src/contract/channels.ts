import type { Category, CouncilCode } from '#domain';
import type { Recorded } from '#event-store';
import { councilPublications } from './council.js';
import { planningApplicationPublications } from './planning-application/index.js';
import type { Publication } from './publication.js';

/** A kind of stream whose facts the world may know, and how they are told. */
export interface Channel {
  readonly title: string;
  /** As types, topics and schemas name it. */
  readonly name: string;
  /** Of the topic: raised only when subscribers could not go on reading the old one. */
  readonly version: number;
  /** What {@link Channel.subject} is, for the reader of the contract. */
  readonly keyedBy: string;
  readonly publications: Readonly<Record<string, Publication<never>>>;
  readonly subject: (recorded: Recorded) => string | undefined;
  readonly council: (recorded: Recorded) => CouncilCode | null;
}

/** Submissions, case numbers and officers' standing stay inside: they name people or mean nothing outside. */
const published = {
  planningApplication: {
    title: 'Planning applications',
    name: 'planning-application',
    version: 1,
    keyedBy: 'the case reference',
    publications: planningApplicationPublications,
    subject: ({ event }) => ('caseReference' in event ? event.caseReference : undefined),
    council: ({ metadata }) => metadata.council,
  },
  council: {
    title: 'Councils',
    name: 'council',
    version: 1,
    keyedBy: 'the code of the council',
    publications: councilPublications,
    subject: ({ event }) => ('council' in event ? event.council : undefined),
    council: ({ event }) => ('council' in event ? event.council : null),
  },
} satisfies Partial<Record<Category, Channel>>;

export type PublicCategory = keyof typeof published;

export const channels: Readonly<Record<PublicCategory, Channel>> = published;

export const publicCategories = Object.keys(channels) as readonly PublicCategory[];

/** What to ask the event store for. */
export const publicStreams: readonly string[] = publicCategories.map((category) => `${category}-`);

/** The public kind that a stream is of, if it is of one. */
export function publicCategory(stream: string): PublicCategory | undefined {
  return publicCategories.find((category) => stream.startsWith(`${category}-`));
}

/** `casebook.planning-application.v1` under the prefix `casebook.` */
export const topicOf = (category: PublicCategory, prefix: string): string =>
  `${prefix}${channels[category].name}.v${channels[category].version}`;
