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
      entryId: { title: 'Your own id for it', 'x-casebook-own-id': true },
      on: { title: 'On', 'x-casebook-hint': 'Today if you leave it empty.' },
    }));

  it('are those that it inherits, unless it says otherwise', () =>
    expect(labelsOf(Start.prototype)).toEqual({
      entryId: { title: 'Your own id for it', 'x-casebook-own-id': true },
      on: { title: 'Started on', 'x-casebook-hint': 'Today if you leave it empty.' },
      letter: { title: 'The letter', 'x-casebook-names': 'document', 'x-casebook-rare': true },
    }));

  it('stand beside the value that may be null, not within it', () =>
    expect(asJsonSchema({ $ref: '#/x', nullable: true, title: 'Parts', 'x-casebook-rare': true })).toEqual({
      anyOf: [{ $ref: '#/x' }, { type: 'null' }],
      title: 'Parts',
      'x-casebook-rare': true,
    }));
});
