export { caseSearch, type NamesIn, noNames } from './case-search.js';
export type { CaseSearchRow } from './case-search-row.js';
export { type SearchedPart, searchedParts, type Word } from './search-matches.js';
export { type CaseHit, hasTrigrams, searchCases } from './search-queries.js';
export { likeness, wordsOf } from './search-words.js';
