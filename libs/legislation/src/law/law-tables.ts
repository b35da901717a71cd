import { appealProcedures } from '../data/appeal-procedures.js';
import { appealWindows } from '../data/appeal-windows.js';
import { applicationFamilies } from '../data/application-families.js';
import { applicationTypes } from '../data/application-types.js';
import { biodiversityGain } from '../data/biodiversity-gain.js';
import { courtChallenges } from '../data/court-challenges.js';
import { decisionReasons } from '../data/decision-reasons.js';
import { decisionStatements } from '../data/decision-statements.js';
import { deemedDischarge } from '../data/deemed-discharge.js';
import { deemedOutcomes } from '../data/deemed-outcomes.js';
import { delegationSchemes } from '../data/delegation-schemes.js';
import { delegationTransition } from '../data/delegation-transition.js';
import { designationThresholds } from '../data/designation-thresholds.js';
import { determinationPeriods } from '../data/determination-periods.js';
import { officeHours } from '../data/office-hours.js';
import { permissionLife } from '../data/permission-life.js';
import { planningGuarantee } from '../data/planning-guarantee.js';
import { ps2Categories } from '../data/ps2-categories.js';
import { publicHolidays } from '../data/public-holidays.js';
import { publicityPeriods } from '../data/publicity-periods.js';
import { publicityRequirements } from '../data/publicity-requirements.js';
import { responsePeriods } from '../data/response-periods.js';
import { reviewDays } from '../data/review-days.js';
import { scaleThresholds } from '../data/scale-thresholds.js';
import { signingSchemes } from '../data/signing-schemes.js';
import { standardConditions } from '../data/standard-conditions.js';
import type { DatedRow, DatedTable } from './dated-table.js';

/** A table in the form that readers of the law see, the same for all tables. */
export type LawTable = DatedTable<DatedRow>;

/** Every table of the law except the fees, which have their own book. */
export const lawTables: readonly LawTable[] = [
  appealProcedures,
  appealWindows,
  applicationFamilies,
  applicationTypes,
  biodiversityGain,
  courtChallenges,
  decisionReasons,
  decisionStatements,
  deemedDischarge,
  deemedOutcomes,
  delegationSchemes,
  delegationTransition,
  designationThresholds,
  determinationPeriods,
  officeHours,
  permissionLife,
  planningGuarantee,
  ps2Categories,
  publicHolidays,
  publicityPeriods,
  publicityRequirements,
  responsePeriods,
  reviewDays,
  scaleThresholds,
  signingSchemes,
  standardConditions,
];
