import { describe, expect, it } from '@jest/globals';
import { wayBack } from './way-back.js';

describe('the way back after signing in', () => {
  it.each(['/work', '/cases/sca/S-00039-26-HFUL?list=a&at=6', '/'])('is a page of the console: %s', (path) =>
    expect(wayBack(path)).toBe(path),
  );

  it.each([
    undefined,
    ['/work'],
    '',
    'work',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    '/.//elsewhere.example',
    '/work/%2e%2e//elsewhere.example/work',
    '/work/../..\\/elsewhere.example',
    'javascript:alert(1)',
    '/sign-out',
    '/sign-in?back=/sign-in',
  ])('is the home page if %p was requested', (asked) => expect(wayBack(asked)).toBe('/'));
});
