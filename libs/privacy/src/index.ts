export {
  type AnswerTokens,
  answerAddress,
  answerTokens,
  type LetterNamed,
  tokenSha256,
  withToken,
} from './answer-tokens.js';
export { blindIndex, nameWords } from './blind-index.js';
export { KeyVault, type KeyVaultSettings } from './key-vault.js';
export { FileMissing, type FileName, type FileSealing, fileSealing } from './sealed-files.js';
export {
  type Json,
  KeyUnknown,
  looksSealed,
  type Opened,
  SealBroken,
  type Sealed,
  type Sealing,
  sealing,
  subjectOf,
  subjectsIn,
} from './sealing.js';
export { type Subject, SubjectErased, VaultDamaged } from './vault-entries.js';
