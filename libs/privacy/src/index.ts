export {
  KeyVault,
  type KeyVaultSettings,
  type Subject,
  SubjectErased,
  VaultDamaged,
} from './key-vault.js';
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
