import { type ChannelName, channelNames, channels, topicOf } from './channels.js';
import type { JsonSchema } from './kinds.js';
import { publicType, schemaId } from './public-event.js';
import { schemaOf } from './publication.js';
import { withdrawnSchema, withdrawnType } from './withdrawn.js';

/** The contract as an AsyncAPI 3 document, made from the mapping itself so that the two cannot differ. */
export function asyncApiDocument(topicPrefix = 'casebook.'): JsonSchema {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Casebook: events for subscribers',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in binary mode: attributes in ce_ headers, data as JSON. Each fact once, in order by ' +
        'key; in a finance topic, everything about a council is in one order. No personal data. Fields may be added to a version: ' +
        'ignore those that you do not know.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channelNames.map((each) => [each, channelOf(each, topicPrefix)])),
    operations: Object.fromEntries(channelNames.map((each) => [`told${capital(each)}`, operationOf(each)])),
    components: {
      messages: {
        ...Object.fromEntries(
          channelNames.flatMap((name) =>
            typesOf(name).map((type) => [publicType(name, type), messageOf(name, type)]),
          ),
        ),
        [withdrawnType]: withdrawn,
      },
      schemas: { cloudEventHeaders, withdrawalHeaders },
    },
  };
}

/** The JSON Schema of the data of every public type. */
export const dataSchemas = (): ReadonlyMap<string, JsonSchema> =>
  new Map(
    channelNames.flatMap((name) =>
      typesOf(name).map((type) => [publicType(name, type), dataSchema(name, type)] as const),
    ),
  );

const typesOf = (name: ChannelName): string[] => Object.keys(channels[name].publications);

const dataSchema = (name: ChannelName, type: string): JsonSchema =>
  schemaOf(schemaId(name, type), channels[name].publications[type]!);

function channelOf(name: ChannelName, prefix: string): JsonSchema {
  const { title, perCouncil } = channels[name];
  const topic = topicOf(name, prefix, '{council}');
  const messages = [...typesOf(name).map((type) => publicType(name, type)), withdrawnType];
  return {
    address: topic,
    title,
    ...(perCouncil && { parameters: { council: { description: 'The code of the council.' } } }),
    messages: Object.fromEntries(
      messages.map((message) => [message, { $ref: `#/components/messages/${message}` }]),
    ),
    ...(!perCouncil && { bindings: { kafka: { topic } } }),
  };
}

const operationOf = (name: ChannelName): JsonSchema => ({
  action: 'send',
  channel: { $ref: `#/channels/${name}` },
  title: channels[name].title,
});

const messageOf = (name: ChannelName, type: string): JsonSchema => ({
  name: publicType(name, type),
  title: type,
  summary: channels[name].publications[type]!.meaning,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/cloudEventHeaders' },
  payload: dataSchema(name, type),
  correlationId: { location: '$message.header#/ce_correlationid' },
  bindings: {
    kafka: { key: { type: 'string', description: capital(channels[name].keyedBy) } },
  },
});

/**
 * This event withdraws events of a lost part of the record, in any topic. No fact causes it, so it is in no channel's
 * table.
 */
const withdrawn = {
  name: withdrawnType,
  title: 'Withdrawn',
  summary:
    'The record was restored from a backup. Earlier events of this subject with a position above `after` did not ' +
    'happen; those that are still true are sent again.',
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/withdrawalHeaders' },
  payload: withdrawnSchema,
  correlationId: { location: '$message.header#/ce_correlationid' },
  bindings: {
    kafka: { key: { type: 'string', description: 'The same as in the event that it takes back.' } },
  },
};

const text = (description: string) => ({ type: 'string', description });

const cloudEventHeaders = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
  ].concat(['ce_dataschema', 'ce_position', 'ce_sequence', 'ce_effectiveon', 'ce_correlationid']),
  properties: {
    'content-type': { type: 'string', const: 'application/json' },
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: text('Identifies the fact. If it ever arrives twice, the id shows it.'),
    ce_source: text('/councils/ and the code of the council; in finance topics followed by /finance.'),
    ce_type: text('What happened.'),
    ce_subject: text('The subject of the event: the key.'),
    ce_time: { type: 'string', format: 'date-time', description: 'When it was recorded.' },
    ce_dataschema: text('Names the schema of the data.'),
    ce_council: text('The code of the council that owns the record.'),
    ce_position: text('Its position among all facts, a whole number.'),
    ce_sequence: text(
      'Its position among the facts of its subject, from 0, with ten digits. Finance topics have gaps.',
    ),
    ce_effectiveon: {
      type: 'string',
      format: 'date',
      description: 'The day on which it takes effect, in London.',
    },
    ce_correlationid: text('The same for everything that one request led to.'),
    ce_causationid: text('The fact or command that led to this one.'),
    ce_traceparent: text('W3C trace context.'),
    casebook_settled: text('A position: everything up to it was sent before this message.'),
  },
};

/** It is not a fact, so it has no sequence number and no effective day. */
const withdrawalHeaders = {
  ...cloudEventHeaders,
  required: cloudEventHeaders.required.filter(
    (name) => !['ce_subject', 'ce_sequence', 'ce_effectiveon'].includes(name),
  ),
  properties: {
    ...cloudEventHeaders.properties,
    casebook_withdrawn: text('`true`: earlier events are taken back as far as the data says.'),
  },
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
