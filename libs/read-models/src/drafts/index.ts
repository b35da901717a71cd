export type { DraftRow } from './draft-row.js';
export { casesWithDrafts, findDraft, findDrafts, prepareDrafts, removeDraft, saveDraft } from './drafts.js';
