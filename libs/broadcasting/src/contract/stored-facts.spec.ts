import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { dataSchemas, publicCategory, toPublicEvent } from '#broadcasting';
import { decode } from '#event-store';
import { sampleOf, wanted } from '../../../../test/facts/samples.js';

const schemas = dataSchemas();
const ajv = new Ajv({ strict: true, validateFormats: false });
const publicSamples = wanted
  .map(({ type, version }) => [type, version, sampleOf(type, version)] as const)
  .filter(([, , { stream }]) => publicCategory(stream));

describe('a fact as it was once stored', () => {
  it.each(publicSamples)('%s, version %i, is told as its schema says today', (_type, _version, sample) => {
    const delivered = decode({ ...sample, revision: 0n, position: 1n });
    if (!('recorded' in delivered)) throw new Error(delivered.undecodable.because);
    const event = toPublicEvent(delivered.recorded)!;
    const validate = ajv.compile(withoutId(schemas.get(event.type)!));
    validate(event.data);
    expect(validate.errors).toBeNull();
  });
});

/** A type may have been stored in several versions, and a name is compiled once. */
function withoutId({ $id: _, ...schema }: Readonly<Record<string, unknown>>) {
  return schema;
}
