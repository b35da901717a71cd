export {
  DevelopmentIssuer,
  type DevelopmentIssuerSettings,
  type DevelopmentPerson,
  type MintedToken,
} from './development-issuer.js';
export { type CouncilAuthorisation, councilsOpenTo, mayAct, type Need, type Permission } from './may-act.js';
export { type ClaimNames, type Principal, type Role, roles, usualClaimNames } from './principal.js';
export type { TokenFault, TokenRefusal } from './token-refusal.js';
export {
  type IssuerSettings,
  type Verdict,
  type VerifyToken,
  verifyToken,
} from './verify-token.js';
