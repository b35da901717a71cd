import type { Target } from '../handlers.js';
import { waitingLines } from '../state/submitted.js';
import type { ExistingCase } from '../state.js';

/** Unanswered proposals from the submission or a map. */
export const linesWaiting = ({ submitted }: ExistingCase): readonly Target[] =>
  waitingLines(submitted).map((line) => ({
    ...{ id: line.lineId, words: line.about === 'constraint' ? line.name : line.about },
  }));
