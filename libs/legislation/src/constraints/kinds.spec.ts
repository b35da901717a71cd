import { describe, expect, it } from '@jest/globals';
import { constraintKindTable } from '../data/constraint-kinds.js';
import {
  constraintInWords,
  constraintKindOf,
  constraintKinds,
  isConstraint,
  isConstraintKind,
} from './kinds.js';

describe('the kinds of constraint', () => {
  it.each([
    ['designated.conservationArea', 'designated.conservationArea'],
    ['conservation-area', 'designated.conservationArea'],
    [' Conservation Area ', 'designated.conservationArea'],
    ['listed-building-outline', 'listed'],
    ['tree-preservation-zone', 'tpo'],
    ['article-4-direction-area', 'articleFour'],
  ])('include %j for %s', (text, kind) => expect(constraintKindOf(text)).toBe(kind));

  it.each(['nonsense', '', 'constructor', '__proto__', 'toString'])(
    'do not include a guess for %j',
    (text) => {
      expect(constraintKindOf(text)).toBeUndefined();
      expect(isConstraintKind(text)).toBe(false);
    },
  );

  it('are each found by code, words and every dataset, and no name means two kinds', () => {
    const names = constraintKinds.flatMap((kind) =>
      [kind, constraintInWords(kind), ...constraintKindTable[kind].datasets].map((name) => [name, kind]),
    );
    for (const [name, kind] of names) expect(constraintKindOf(name!)).toBe(kind);
  });

  it('distinguish a narrower kind from a wider one with a similar name', () => {
    expect(isConstraint('listed.gradeOne', 'listed')).toBe(true);
    expect(isConstraint('designated.WHS.bufferZone', 'designated.WHS')).toBe(true);
    expect(isConstraint('locallyListed', 'listed')).toBe(false);
    expect(isConstraint('listed', 'listed.gradeOne')).toBe(false);
  });
});
