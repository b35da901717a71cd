import { sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const isOfLib = ({ path }) => !path.includes(`${sep}test${sep}`) || path.includes(`${sep}libs${sep}`);

/**
 * Long files first, so that no worker is alone with one at the end. Jest remembers how long each took; where it does
 * not (a fresh clone), it goes by their sizes, which say little: then those that start services come before the others.
 */
export default class LongFilesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return [...sorted.filter((test) => !isOfLib(test)), ...sorted.filter(isOfLib)];
  }
}
