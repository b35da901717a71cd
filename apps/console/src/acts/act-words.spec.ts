import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { alwaysRefused, commandsWithForms, formFor } from './act-words.js';
import { addressOf } from './addresses.js';
import { bodyIn, commandsIn } from './described.js';
import { unsaid } from './words/unsaid.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const refused: readonly string[] = alwaysRefused;
const commands = commandsIn(document).filter((command) => !refused.includes(command));

describe('the forms for acts', () => {
  it('exist for every command on a case, and for nothing else', () => {
    expect(commands.length).toBeGreaterThan(70);
    expect([...commandsWithForms].sort()).toEqual([...commands].sort());
  });

  it.each(commandsWithForms)('have labels for each field of %s', (command) => {
    const schema = bodyIn(document, command);
    expect(unsaid(schema, formFor(command)!.fields)).toEqual([]);
    const fields = Object.keys(formFor(command)!.fields ?? {});
    expect(fields.filter((name) => !schema?.properties?.[name])).toEqual([]);
  });

  it('have one address each', () => {
    const addresses = commandsWithForms.map(addressOf);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('have on every button what it does', () => {
    for (const command of commandsWithForms)
      expect(formFor(command)!.button).not.toMatch(/^(OK|Submit|Save|Yes|Continue)\b/i);
  });
});
