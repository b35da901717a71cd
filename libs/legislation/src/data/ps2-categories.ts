import { type DatedRow, datedTable } from '../law/dated-table.js';

/** Lines of the PS2 return for development: `<scale>.<use>`. */
interface Ps2CategoryRow extends DatedRow {
  readonly code: string;
  readonly called: string;
}

const ps2 = {
  from: '2015-04-15',
  source: 'PS2 return; unboxed/bops db/seeds/reporting_types.yml',
  confidence: 'V',
} as const;

export const ps2Categories = datedTable<Ps2CategoryRow>('ps2-categories', [
  { ...ps2, key: 'major.dwellings', code: 'Q01', called: 'Dwellings (major)' },
  { ...ps2, key: 'major.offices', code: 'Q02', called: 'Offices, research and light industry (major)' },
  { ...ps2, key: 'major.industry', code: 'Q03', called: 'General industry, storage and warehousing (major)' },
  { ...ps2, key: 'major.retail', code: 'Q04', called: 'Retail and services (major)' },
  { ...ps2, key: 'major.traveller-pitches', code: 'Q05', called: 'Traveller caravan pitches (major)' },
  { ...ps2, key: 'major.other', code: 'Q06', called: 'All other developments (major)' },
  {
    ...ps2,
    key: 'major.psi',
    code: 'Q07',
    called: 'Public service infrastructure (major)',
    from: '2021-08-01',
  },
  { ...ps2, key: 'minor.dwellings', code: 'Q13', called: 'Dwellings (minor)' },
  { ...ps2, key: 'minor.offices', code: 'Q14', called: 'Offices, research and light industry (minor)' },
  { ...ps2, key: 'minor.industry', code: 'Q15', called: 'General industry, storage and warehousing (minor)' },
  { ...ps2, key: 'minor.retail', code: 'Q16', called: 'Retail and services (minor)' },
  { ...ps2, key: 'minor.traveller-pitches', code: 'Q17', called: 'Traveller caravan pitches (minor)' },
  { ...ps2, key: 'minor.other', code: 'Q18', called: 'All other developments (minor)' },
  { ...ps2, key: 'other.change-of-use', code: 'Q20', called: 'Change of use' },
]);
