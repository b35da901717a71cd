export { DevelopmentIssuer, type DevelopmentPerson } from './development-issuer.js';
export { type Councils, type Issuer, includes } from './issuer.js';
export {
  type CouncilAuthorisation,
  councilsOpenTo,
  type Ground,
  type Held,
  mayAct,
  type Permission,
} from './may-act.js';
export { namesOf, type Principal, type SignOn } from './principal.js';
export { type Role, roles } from './roles.js';
export type { TokenRefusal } from './token-refusal.js';
export { type Verdict, type VerifyToken, verifyToken } from './verify-token.js';
