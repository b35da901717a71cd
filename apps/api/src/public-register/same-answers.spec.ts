import { describe, expect, it } from '@jest/globals';
import { SameAnswers } from './same-answers.js';

const list = {};
const [one, other] = [{ id: 1 }, { id: 2 }];

describe('an answer made of cached parts', () => {
  it('is the same object while its parts are the same', () => {
    const answers = new SameAnswers();
    const first = answers.of(list, [one, other], () => ({ data: [one, other] }));
    expect(answers.of(list, [one, other], () => ({ data: [one, other] }))).toBe(first);
  });

  it.each([
    ['a part was made again', [one, { id: 2 }]],
    ['a part is missing', [one]],
    ['the parts are in another order', [other, one]],
  ])('is made again if %s', (_, parts) => {
    const answers = new SameAnswers();
    answers.of(list, [one, other], () => ({ data: [one, other] }));
    expect(answers.of(list, parts, () => ({ data: parts }))).toEqual({ data: parts });
  });

  it('is separate for each list', () => {
    const answers = new SameAnswers();
    const first = answers.of(list, [one], () => ({ page: 1 }));
    expect(answers.of({}, [one], () => ({ page: 2 }))).not.toBe(first);
  });
});
