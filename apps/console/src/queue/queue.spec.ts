import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { placeIn, queueOn, withPlace } from './queue.js';

const place = { list: '/work?show=answer-came', at: 6, of: 10 };
const query = { list: '/work?show=answer-came', at: '6', of: '10' };
const opened = (asked: object) => queueOn({ query: asked } as FastifyRequest, '/cases/cam/1');

describe('the place of a case in a list', () => {
  it('is read from the address of the case', () => expect(placeIn(query)).toEqual(place));

  it('is written into the address of the case, before the part of the page', () =>
    expect(withPlace('/cases/cam/1/people#comments', place)).toBe(
      '/cases/cam/1/people?list=%2Fwork%3Fshow%3Danswer-came&at=6&of=10#comments',
    ));

  it('leaves the address alone if the case was opened otherwise', () =>
    expect(withPlace('/cases/cam/1', null)).toBe('/cases/cam/1'));

  it.each([
    'https://elsewhere.example/work',
    '//elsewhere.example',
    '/work/../money',
    '/money/cam',
    '/cases\\elsewhere',
    ['/work', '/cases'],
    undefined,
  ])('is not read from another list: %p', (list) => expect(placeIn({ ...query, list })).toBeNull());

  it.each(['0', '-1', '1.5', 'six', '1234567', undefined])('is not read from position %p', (at) =>
    expect(placeIn({ ...query, at })).toBeNull(),
  );
});

describe('the line above a case', () => {
  it('names its place in the list, with the case before and the case after', () =>
    expect(opened(query)).toMatchObject({
      ...{ words: '6 of 10', list: '/work?show=answer-came', listWords: 'the work list' },
      before: '/queue?list=%2Fwork%3Fshow%3Danswer-came&at=6&of=10&from=%2Fcases%2Fcam%2F1&go=before',
      after: '/queue?list=%2Fwork%3Fshow%3Danswer-came&at=6&of=10&from=%2Fcases%2Fcam%2F1&go=after',
    }));

  it('has nothing before the first case and nothing after the last one', () => {
    expect(opened({ ...query, at: '1' })).toMatchObject({ before: null });
    expect(opened({ ...query, at: '10' })).toMatchObject({ after: null });
  });

  it('is left out for a case that was not opened from a list', () => expect(opened({})).toBeNull());
});
