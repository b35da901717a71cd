import type { JsonSchema } from './kinds.js';

/** After a restore from a backup, tells subscribers which of their events did not happen. */
export const withdrawnType = 'casebook.withdrawn.v1';
export const withdrawnSchemaId = 'urn:casebook:withdrawn:v1';

export const withdrawnSchema: JsonSchema = {
  $id: withdrawnSchemaId,
  description: 'Takes back earlier events of a subject above a position.',
  type: 'object',
  additionalProperties: true,
  required: ['after', 'because'],
  properties: {
    after: {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'A position: events of the subject with a greater position did not happen.',
    },
    because: { type: 'string', description: 'Why, in words.' },
  },
};
