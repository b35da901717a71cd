import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addressOf } from './addresses.js';
import { bodyIn, commandsIn } from './described.js';
import { fieldsOf } from './fields.js';
import { wordsOfActs } from './words/of-acts.js';
import { unsaid } from './words/unsaid.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const commands = commandsIn(document);

describe('the forms for acts', () => {
  it('have a label for each field of every command on a case, from its schema', () => {
    expect(commands.length).toBeGreaterThan(70);
    const withoutLabel = commands.flatMap((command) =>
      unsaid(bodyIn(document, command), wordsOfActs[command]).map((field) => `${command}: ${field}`),
    );
    expect(withoutLabel).toEqual([]);
  });

  it('ask otherwise than the schema says only for fields that it has', () => {
    const unknown = Object.entries(wordsOfActs).flatMap(([command, words]) =>
      Object.keys(words).filter((name) => !bodyIn(document, command)?.properties?.[name]),
    );
    expect(unknown).toEqual([]);
  });

  it('ask as the schema says', () => {
    const fields = fieldsOf(bodyIn(document, 'site-visits'), wordsOfActs['site-visits'], {
      choices: { documents: [{ value: 'photo', words: 'The lane' }] },
      called: (code) => code,
    });
    expect(
      fields.map(({ name, kind, label, hint, required }) => ({ name, kind, label, hint, required })),
    ).toEqual([
      {
        ...{ name: 'visitedOn', kind: 'day' },
        label: 'Visited on',
        hint: 'Today if you leave it empty.',
        required: false,
      },
      { ...{ name: 'notes', kind: 'long' }, label: 'What you saw', hint: null, required: true },
      { ...{ name: 'evidence', kind: 'ticks' }, label: 'Photographs', hint: null, required: false },
    ]);
  });

  it('have one address each', () => {
    const addresses = commands.map(addressOf);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
