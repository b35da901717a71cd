import type { recordNotes } from '#domain';
import { amount, code } from './kinds.js';
import { field, type Publications } from './publication.js';

/** Facts about the record itself. They are published in each channel whose subjects are numbered without gaps. */
export const setAside: Publications<recordNotes.FactSetAside> = {
  FactSetAside: {
    meaning:
      'Two people left out a fact that cannot be read: it will not be published. The facts after it follow.',
    version: 1,
    fields: {
      fact: field(
        code(),
        'Its id. In the change feed it was `casebook.withheld.v1`.',
        (event) => event.eventId,
      ),
      revision: field(amount, 'Its place among the facts of its subject.', (event) => event.revision),
    },
  },
};
