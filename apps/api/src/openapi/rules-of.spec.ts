import { describe, expect, it } from '@jest/globals';
import { brandedText, merged } from './rules-of.js';

const asked = { type: 'string', pattern: '^[A-Z]+$' };

describe('the schema of a property', () => {
  it.each([
    ['alone', { $ref: brandedText }],
    ['with a description', { description: 'Whose.', allOf: [{ $ref: brandedText }] }],
  ])('is what the validator requires if the compiler knows a branded text %s', (_how, known) => {
    const { $ref: _, allOf: __, ...said } = known as Record<string, unknown>;
    expect(merged(known, asked)).toEqual({ ...said, ...asked });
    expect(merged({ type: 'array', items: known }, { type: 'array', items: asked })).toEqual({
      type: 'array',
      items: { ...said, ...asked },
    });
  });

  it('is a reference if the property is an object of the API', () => {
    const known = { allOf: [{ $ref: '#/components/schemas/OutlineBody' }] };
    expect(merged(known, { type: 'object' })).toEqual(known);
  });
});
