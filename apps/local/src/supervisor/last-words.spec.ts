import { describe, expect, it } from '@jest/globals';
import { LastWords } from './last-words.js';

const said = (...texts: string[]): string | undefined => {
  const words = new LastWords();
  for (const text of texts) words.add(text);
  return words.reason;
};

describe('why a program stopped, from its standard error', () => {
  it('is the line that names the error, without the stack and what Node adds', () => {
    const stack =
      "Error: ENOENT: no such file, open 'x.css'\n    at openSync (node:fs:1)\n\nNode.js v20.20.2\n";
    expect(said(stack)).toBe("Error: ENOENT: no such file, open 'x.css'");
  });

  it('is the last error if there were several', () => {
    expect(said('TypeError: one\n    at a\n', 'ConfigProblem: two\n    at b\n')).toBe('ConfigProblem: two');
  });

  it('is found in text that comes in pieces', () => {
    expect(said('RangeErr', 'or: too large\n   at c\n')).toBe('RangeError: too large');
  });

  it('is the last line if no line names an error', () => {
    expect(said('first\n', 'DATABASE_URL is missing.\n\n')).toBe('DATABASE_URL is missing.');
  });

  it('is unknown if the program wrote nothing', () => {
    expect(said()).toBeUndefined();
  });
});
