import type { CouncilCode, councils } from '#domain';
import { code } from './kinds.js';
import { field, type Publications } from './publication.js';

export const councilPublications: Publications<councils.CouncilJoined> = {
  CouncilJoined: {
    meaning: 'A local planning authority joined the service.',
    version: 1,
    fields: {
      council: field(code<CouncilCode>(), 'Its code.', (event) => event.council),
      name: field(code(), 'Its name.', (event) => event.name),
    },
  },
};
