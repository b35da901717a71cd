import { type Category, type CouncilCode, recordNotes } from '#domain';
import type { Recorded } from '#event-store';
import { councilPublications } from './council.js';
import { financePublications, financeSubjects, receivingCouncils } from './finance/index.js';
import { planningApplicationPublications } from './planning-application/index.js';
import type { Publication } from './publication.js';
import { setAside } from './set-aside.js';
import type { Sharers } from './sharers.js';

/** What a group of subscribers may see: which streams, and in which form. */
export interface Channel {
  readonly title: string;
  /** Its name in types, topics and schemas. */
  readonly name: string;
  /** The version of the topic: raised only when subscribers could not continue to read the old one. */
  readonly version: number;
  /** Whether each council has its own topic with one partition, so that everything in it is in order. */
  readonly perCouncil: boolean;
  /** A description of {@link Addressed.subject} for readers of the contract. */
  readonly keyedBy: string;
  readonly publications: Readonly<Record<string, Publication<never>>>;
  readonly categories: readonly Category[];
  /** Below `/councils/CAM`: each source publishes an id once. */
  readonly source: string;
  readonly addressed: (recorded: Recorded, sharers: Sharers) => readonly Addressed[];
}

/** One publication of a fact: the council and the subject. */
export interface Addressed {
  readonly council: CouncilCode | null;
  readonly subject: string | undefined;
}

/**
 * Submissions, case numbers, officers and notes on the record are not published: they name people or mean
 * nothing outside.
 */
const published = {
  planningApplication: {
    title: 'Planning applications',
    name: 'planning-application',
    version: 1,
    perCouncil: false,
    keyedBy: 'the case reference',
    publications: { ...planningApplicationPublications, ...setAside },
    categories: ['planningApplication'],
    source: '',
    addressed: ({ event, metadata: { council } }) => {
      const of = recordNotes.isSetAside(event)
        ? event.ofCase
        : 'caseReference' in event && event.caseReference;
      return [{ council, subject: of || undefined }];
    },
  },
  council: {
    title: 'Councils',
    name: 'council',
    version: 1,
    perCouncil: false,
    keyedBy: 'the code of the council',
    publications: { ...councilPublications, ...setAside },
    categories: ['council'],
    source: '',
    addressed: ({ event, metadata }) => {
      const of = recordNotes.isSetAside(event) ? metadata.council : 'council' in event && event.council;
      const council = of || null;
      return [{ council, subject: council ?? undefined }];
    },
  },
  finance: {
    title: "One council's finance: time, rates, pools, charges, fees, statements",
    name: 'finance',
    version: 1,
    perCouncil: true,
    keyedBy: 'its subject, such as charges/preapp-0042',
    publications: financePublications,
    categories: Object.keys(financeSubjects) as (keyof typeof financeSubjects)[],
    source: '/finance',
    addressed: (recorded, sharers) => {
      const { position, metadata } = recorded;
      const concerned = {
        sharers: (day: Recorded['event']['effectiveOn']) => sharers(position, day),
        whose: metadata.council,
      };
      const category = financeCategory(recorded.stream);
      const subject = (category && financeSubjects[category](recorded)) || undefined;
      return receivingCouncils(recorded, concerned).map((council) => ({ council, subject }));
    },
  },
} satisfies Readonly<Record<string, Channel>>;

export type ChannelName = keyof typeof published;

export const channels: Readonly<Record<ChannelName, Channel>> = published;

export const channelNames = Object.keys(channels) as readonly ChannelName[];

const financeCategory = (stream: string): keyof typeof financeSubjects | undefined =>
  (Object.keys(financeSubjects) as (keyof typeof financeSubjects)[]).find((each) =>
    stream.startsWith(`${each}-`),
  );

const streamsOf = (names: readonly ChannelName[]): readonly string[] => [
  ...new Set(names.flatMap((name) => channels[name].categories.map((category) => `${category}-`))),
];

/** The prefixes of streams to read from the event store. */
export const publicStreams: readonly string[] = streamsOf(channelNames);

/** The same for readers who may know nothing about money. */
export const openStreams: readonly string[] = streamsOf(
  channelNames.filter((name) => !channels[name].perCouncil),
);

/** The channels that publish a stream's facts. */
export const channelsOf = (stream: string): readonly ChannelName[] =>
  channelNames.filter((name) =>
    channels[name].categories.some((category) => stream.startsWith(`${category}-`)),
  );

/** `casebook.planning-application.v1`, or `casebook.finance.CAM.v1`, under the prefix `casebook.` */
export function topicOf(name: ChannelName, prefix: string, council: string | null = null): string {
  const { name: kind, perCouncil, version } = channels[name];
  return `${prefix}${kind}${perCouncil ? `.${council}` : ''}.v${version}`;
}

/** The beginnings of topic names of a channel with one topic per council. */
export const topicFamilies = (prefix: string): readonly string[] =>
  channelNames.filter((name) => channels[name].perCouncil).map((name) => `${prefix}${channels[name].name}.`);
