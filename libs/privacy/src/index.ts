export {
  type AnswerTokens,
  answerAddress,
  answerTokens,
  type LetterNamed,
  tokenSha256,
  withToken,
} from './answer-tokens.js';
export { blindIndex } from './blind-index.js';
export { KeyVault } from './key-vault.js';
export { FileMissing, type FileSealing, fileSealing } from './sealed-files.js';
export {
  type Json,
  KeyUnknown,
  looksSealed,
  SealBroken,
  type Sealed,
  type Sealing,
  sealing,
  subjectOf,
  subjectsIn,
} from './sealing.js';
export { type Subject, SubjectErased } from './vault-entries.js';
