import type { JsonSchema } from './kinds.js';

/** Tells subscribers, once the record was restored from a backup, what of what they were told did not happen. */
export const withdrawnType = 'casebook.withdrawn.v1';
export const withdrawnSchemaId = 'urn:casebook:withdrawn:v1';

export const withdrawnSchema: JsonSchema = {
  $id: withdrawnSchemaId,
  description: 'Takes back what was told of a subject behind a place.',
  type: 'object',
  additionalProperties: true,
  required: ['after', 'because'],
  properties: {
    after: {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'A position: what was told of the subject with a greater one did not happen.',
    },
    because: { type: 'string', description: 'Why, in words.' },
  },
};
