import { type ApplicationFamily, applicationType } from '#legislation';

/** The letters at the end of a council's case reference, by what is applied for. */
const byFamily: Record<ApplicationFamily, string> = {
  householder: 'HFUL',
  full: 'FUL',
  outline: 'OUT',
  'reserved-matters': 'REM',
  'technical-details': 'TDC',
  'permission-in-principle': 'PIP',
  'section-73': 'S73',
  'non-material-amendment': 'NMA',
  conditions: 'DISC',
  'listed-building': 'LBC',
  'conservation-area-demolition': 'DEM',
  advertisement: 'ADV',
  'lawful-development': 'CLE',
  'protected-tree': 'TPO',
  'conservation-area-tree': 'TCA',
  hedgerow: 'HEDGE',
  'prior-approval': 'PRIOR',
  'eia-screening': 'SCR',
  'eia-scoping': 'SCO',
  'hazardous-substances': 'HSC',
  'planning-obligation': 'S106',
  'pre-application': 'PREAPP',
  local: 'OTH',
};

/** Where the letters say more than the family does. */
const byType: Readonly<Record<string, string>> = {
  'ldc.proposed': 'CLP',
  'ldc.listedBuildingWorks': 'CLP',
  complianceConfirmation: 'COMP',
  notifyCompletion: 'COMPL',
  landDrainageConsent: 'LDRAIN',
  rightsOfWayOrder: 'ROW',
};

const forUnknown = 'OTH';

/** Letters for a case reference: `HFUL` for `pp.full.householder`. A type that our law does not know gets `OTH`. */
export function suffixOf(type: string): string {
  if (Object.hasOwn(byType, type)) return byType[type] ?? forUnknown;
  const listed = applicationType(type);
  return listed ? byFamily[listed.family] : forUnknown;
}
