import { describe, expect, it } from '@jest/globals';
import type { Act, Acts } from '../acts/acts-view.js';
import { doBox } from './do-box.js';

const act = (command: string, more: Partial<Act> = {}): Act =>
  ({
    ...{ command, label: command, group: 'Ask or agree', may: true, primary: false },
    ...{ cautions: [], ...more },
  }) as unknown as Act;

const acts = (...of: readonly Act[]): Acts => ({ acts: of, total: 100, waitsFor: null }) as unknown as Acts;

describe('the box with what can be done now', () => {
  it('leaves out what only records events before the decision, and counts it', () => {
    const earlier = act('extensions', { cautions: [{ code: 'found-later', words: 'Decided.' }] });
    const box = doBox(acts(act('notes'), earlier), '/cases/cam/1');
    expect(box.short).toEqual([
      { words: 'Ask or agree', acts: [{ href: '/cases/cam/1/do/notes', words: 'notes' }] },
    ]);
    expect(box.counts).toEqual({ can: 2, cannot: 98 });
  });
});
