import { expect, it } from '@jest/globals';
import { sentence } from './case-parts.js';

it.each([
  ['preCommencement', 'Pre commencement'],
  ['DecisionIssued', 'Decision issued'],
  ['PPASigned', 'PPA signed'],
  ['not-assessed', 'Not assessed'],
  ['Yorkshire and The Humber', 'Yorkshire and The Humber'],
])('%s is written as %s', (code, words) => expect(sentence(code)).toBe(words));
