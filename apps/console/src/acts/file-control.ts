import type { Begun } from './begun.js';
import { type FormFault } from './sent.js';

export const fileControl = 'f.file';

export const takesFile = (fields: Begun['fields']): boolean => fields.some(({ kind }) => kind === 'file');

/** A browser does not send a file again after an error: tells the user to choose it again. */
export const withFile = ({ file }: Begun, faults: readonly FormFault[]): readonly FormFault[] =>
  file === null ? faults : [...faults, { at: fileControl, words: 'Choose the file again' }];

export const fileOnceMore = {
  faults: [
    {
      at: fileControl,
      words:
        'We do not know yet whether this was recorded. Choose the same file and press again: it is not recorded twice.',
    },
  ],
  status: 503,
};
