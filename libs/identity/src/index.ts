export {
  DevelopmentIssuer,
  type DevelopmentIssuerSettings,
  type DevelopmentPerson,
  type MintedToken,
} from './development-issuer.js';
export { type Councils, type Issuer, includes, type Machine } from './issuer.js';
export {
  type CouncilAuthorisation,
  councilsOpenTo,
  type Ground,
  type Held,
  mayAct,
  type Need,
  type Permission,
} from './may-act.js';
export { namesOf, type Principal, type SignOn } from './principal.js';
export { isMachine, type Role, roles } from './roles.js';
export type { TokenFault, TokenRefusal } from './token-refusal.js';
export { type Verdict, type VerifyToken, verifyToken } from './verify-token.js';
