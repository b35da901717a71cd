import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'carriers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = `cambridge-${crypto.randomUUID()}-${crypto.randomUUID()}`;
const emailTemplate = crypto.randomUUID();

const withFile = (content: string) => {
  const file = join(folder, 'services.json');
  writeFileSync(file, content);
  return () => loadConfig({ CASEBOOK_NOTIFY_COUNCILS: file }).carrier;
};

describe('the setting for carriers of letters', () => {
  it('is the outbox folder for all councils by default', () =>
    expect(loadConfig({}).carrier).toMatchObject({ service: null, ofCouncils: {} }));

  it('may name a service for each council', () =>
    expect(withFile(JSON.stringify({ CAM: { key, emailTemplate } }))().ofCouncils).toEqual({
      CAM: { key, emailTemplate },
    }));

  it.each([
    ['invalid JSON', '{', /is no JSON/],
    ['a list', '[]', /must hold an object/],
    ['no council code', JSON.stringify({ cambridge: { key, emailTemplate } }), /no code of a council/],
    ['no template', JSON.stringify({ CAM: { key } }), /CAM in .* needs a key and an emailTemplate/],
    ['no key', JSON.stringify({ CAM: { key: 'secret', emailTemplate } }), /no key of GOV.UK Notify/],
  ])('is refused if the file has %s, and the message shows no key', (_, content, because) => {
    expect(withFile(content)).toThrow(because);
    expect(withFile(content)).not.toThrow(/secret|cambridge-/);
  });

  it('is refused if the file does not exist', () =>
    expect(() => loadConfig({ CASEBOOK_NOTIFY_COUNCILS: join(folder, 'none.json') })).toThrow(
      /cannot be read/,
    ));
});
