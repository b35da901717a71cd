import type { Schemas } from '../api/casebook-api.js';

/** What a consultee thinks of it. */
export const positions: Readonly<Record<Schemas['ResponseOnFile']['position'], string>> = {
  noObjection: 'No objection',
  amendmentsNeeded: 'Changes needed',
  objection: 'Objection',
  noComment: 'No comment',
};
