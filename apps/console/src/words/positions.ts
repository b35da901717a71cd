import type { Schemas } from '../api/casebook-api.js';

/** A consultee's position, in words. */
export const positions: Readonly<Record<Schemas['ResponseOnFile']['position'], string>> = {
  noObjection: 'No objection',
  amendmentsNeeded: 'Changes needed',
  objection: 'Objection',
  noComment: 'No comment',
};
