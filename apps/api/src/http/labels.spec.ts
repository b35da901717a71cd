import { describe, expect, it } from '@jest/globals';
import { asJsonSchema } from '../openapi/json-schema.js';
import { DayOrToday, Labelled, labelsOf, OwnId } from './labels.js';

class Step {
  @OwnId()
  entryId?: string;

  @DayOrToday('On')
  on?: string;
}

class Start extends Step {
  @DayOrToday('Started on')
  override on?: string;

  @Labelled('The letter', { names: 'document', rare: true })
  letter?: string;
}

describe('the labels of a body', () => {
  it('are those of its own fields', () =>
    expect(labelsOf(Step.prototype)).toEqual({
      entryId: { 'x-casebook-label': 'Your own id for it', 'x-casebook-own-id': true },
      on: { 'x-casebook-label': 'On', 'x-casebook-hint': 'Today if you leave it empty.' },
    }));

  it('are those that it inherits, unless it says otherwise', () =>
    expect(labelsOf(Start.prototype)).toEqual({
      entryId: { 'x-casebook-label': 'Your own id for it', 'x-casebook-own-id': true },
      on: { 'x-casebook-label': 'Started on', 'x-casebook-hint': 'Today if you leave it empty.' },
      letter: { 'x-casebook-label': 'The letter', 'x-casebook-names': 'document', 'x-casebook-rare': true },
    }));

  it('stand beside the value that may be null, not within it', () =>
    expect(
      asJsonSchema({ $ref: '#/x', nullable: true, 'x-casebook-label': 'Parts', 'x-casebook-rare': true }),
    ).toEqual({
      anyOf: [{ $ref: '#/x' }, { type: 'null' }],
      'x-casebook-label': 'Parts',
      'x-casebook-rare': true,
    }));
});
