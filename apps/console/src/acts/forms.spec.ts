import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addressOf } from './addresses.js';
import { bodyIn, commandsIn } from './described.js';
import { fieldsOf } from './fields.js';
import { wordsOfActs } from './words/of-acts.js';
import { unsaid } from './words/unsaid.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const commands = commandsIn(document);
const day = { type: 'string', format: 'date' };
const ids = { type: 'array', items: { type: 'string' } };

describe('the forms for acts', () => {
  it('have a label for each field of every command on a case, from its schema', () => {
    expect(commands.length).toBeGreaterThan(70);
    const withoutLabel = commands.flatMap((command) =>
      unsaid(bodyIn(document, command), wordsOfActs[command]).map((field) => `${command}: ${field}`),
    );
    expect(withoutLabel).toEqual([]);
  });

  it('override the schema only for fields that it has', () => {
    const unknown = Object.entries(wordsOfActs).flatMap(([command, words]) =>
      Object.keys(words).filter((name) => !bodyIn(document, command)?.properties?.[name]),
    );
    expect(unknown).toEqual([]);
  });

  it('call no field optional that is needed in the cases that its hint names', () => {
    const fields = Object.values<{ properties?: Record<string, Record<string, unknown>> }>(
      document.components.schemas,
    ).flatMap(({ properties = {} }) => Object.values(properties));
    const needed = fields.filter((each) => /^Needed\b/.test(String(each['x-casebook-hint'] ?? '')));
    expect(needed.length).toBeGreaterThan(5);
    expect(needed.filter((each) => !each['x-casebook-sometimes'])).toEqual([]);
  });

  it('need no file of the console for a new command', () => {
    const text = { type: 'string', maxLength: 10_000 };
    const body = {
      properties: {
        entryId: { type: 'string', 'x-casebook-label': 'Your own id for it', 'x-casebook-own-id': true },
        calledOn: {
          ...day,
          'x-casebook-label': 'Called on',
          'x-casebook-hint': 'Today if you leave it empty.',
        },
        said: { ...text, 'x-casebook-label': 'What was said' },
        recordings: { ...ids, 'x-casebook-label': 'Recordings', 'x-casebook-names': 'document' },
        caller: { ...text, maxLength: 200, 'x-casebook-label': 'Who called', 'x-casebook-rare': true },
      },
      required: ['said'],
    };
    const offers = {
      choices: { documents: [{ value: 'call', words: 'A call' }] },
      called: (code: string) => code,
    };
    const fields = fieldsOf(body, wordsOfActs['telephone-calls'], offers);
    const shown = fields.map(({ kind, label, hint, required, rare }) => [kind, label, hint, required, rare]);
    expect(shown).toEqual([
      ['day', 'Called on', 'Today if you leave it empty.', false, false],
      ['long', 'What was said', null, true, false],
      ['ticks', 'Recordings', null, false, false],
      ['line', 'Who called', null, false, true],
    ]);
  });

  it('have one address each', () => {
    const addresses = commands.map(addressOf);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
