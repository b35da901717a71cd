import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { announcementsOf } from '#broadcasting';
import { councilCode } from '#domain';
import { decode } from '#event-store';
import { sampleOf, wanted } from '../../../../test/facts/samples.js';
import { dataSchemas } from './asyncapi.js';

const schemas = dataSchemas();
const ajv = new Ajv({ strict: true, validateFormats: false });
const bothCouncils = () => [councilCode('CAM'), councilCode('SCA')];

const announced = wanted.flatMap(({ type, version }) => {
  const delivered = decode({ ...sampleOf(type, version), revision: 0n, position: 1n });
  if (!('recorded' in delivered)) throw new Error(delivered.undecodable.because);
  return announcementsOf(delivered.recorded, bothCouncils).map(
    ({ channel, event }) => [type, version, channel, event] as const,
  );
});

describe('a stored fact of an older version', () => {
  it.each(announced)(
    '%s, version %i, is published in the current schema: %s',
    (_type, _version, _to, event) => {
      const validate = ajv.compile(withoutId(schemas.get(event.type)!));
      validate(event.data);
      expect(validate.errors).toBeNull();
    },
  );
});

/** A type may have been stored in several versions, but each schema name may be compiled only once. */
function withoutId({ $id: _, ...schema }: Readonly<Record<string, unknown>>) {
  return schema;
}
