export {
  findSiteHistory,
  findSiteOnRegister,
  type OnSameSite,
  type SiteHistory,
} from './site-history.js';
export type { SiteRow } from './site-row.js';
