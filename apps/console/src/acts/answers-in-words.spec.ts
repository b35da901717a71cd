import { describe, expect, it } from '@jest/globals';
import { answersInWords } from './answers-in-words.js';
import type { Field, Kind } from './fields.js';

const field = (name: string, kind: Kind, more: Partial<Field> = {}): Field => ({
  ...{ name, kind, label: name, hint: null, required: false, rare: false, options: [], fields: [] },
  ...more,
});

describe("the user's answers on the check page", () => {
  it.each<[Kind, unknown, readonly string[]]>([
    ['line', 'On the gate', ['On the gate']],
    ['long', 'It would overlook.', ['It would overlook.']],
    ['lines', ['Light', 'Parking'], ['Light', 'Parking']],
    ['whole', 3, ['3']],
    ['amount', 54_800, ['£548.00']],
    ['day', '2026-12-18', ['18 December 2026']],
    ['yes-no', false, ['No']],
    ['radios', 'refuse', ['Refuse']],
    ['select', 'refuse', ['Refuse']],
    ['ticks', ['refuse', 'unlisted'], ['Refuse', 'unlisted']],
  ])('are shown in words: %s', (kind, value, words) =>
    expect(
      answersInWords([field('it', kind, { options: [{ value: 'refuse', words: 'Refuse' }] })], { it: value }),
    ).toEqual([{ label: 'it', words }]),
  );

  it.each<Kind>(['made', 'file', 'proposal', 'library'])('show nothing for an empty answer: %s', (kind) =>
    expect(answersInWords([field('it', kind)], { it: { any: 'thing' } })).toEqual([]),
  );

  it('name the parts of a group, and number the rows of a list', () => {
    const rows = field('Condition', 'rows', {
      fields: [field('text', 'long', { label: 'Condition' }), field('Reason', 'long')],
    });
    const group = field('Gateway test', 'group', { fields: [field('Does the officer agree?', 'yes-no')] });
    expect(
      answersInWords([rows, group], {
        Condition: [{ text: 'Brick to match.', Reason: 'The street.' }, { text: 'No windows.' }],
        'Gateway test': { 'Does the officer agree?': true },
      }),
    ).toEqual([
      { label: 'Condition 1', words: ['Brick to match.', 'Reason: The street.'] },
      { label: 'Condition 2', words: ['No windows.'] },
      { label: 'Gateway test: Does the officer agree?', words: ['Yes'] },
    ]);
  });

  it('leave out empty fields', () =>
    expect(answersInWords([field('one', 'line'), field('other', 'line')], { other: 'x' })).toEqual([
      { label: 'other', words: ['x'] },
    ]));
});
