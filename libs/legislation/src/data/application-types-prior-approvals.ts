import type { Written } from '../law/dated-table.js';
import type { ApplicationTypeRow } from './application-type-row.js';

const odp = {
  from: '2015-04-15',
  source: 'ODP schema 0.7.7; MHCLG types; PS2 return',
  confidence: 'K',
} as const;
const priorApproval = { ...odp, family: 'prior-approval' } as const;
const twoStage = { ...priorApproval, period: 'prior-approval.two-stage' } as const;
const noPeriodGiven = { ...priorApproval, period: 'prior-approval.no-period-given' } as const;
const inWritingOnly = { ...priorApproval, period: 'prior-approval.in-writing-only' } as const;

/** Prior approvals, by Part and Class of GPDO 2015 Schedule 2. */
export const priorApprovalTypes: readonly Written<ApplicationTypeRow>[] = [
  {
    ...priorApproval,
    key: 'pa.part1.classA',
    name: 'Larger extension to a house',
    period: 'prior-approval.larger-extension',
    mhclg: 'pa-extension',
    ps2: ['PA1'],
  },
  { ...inWritingOnly, key: 'pa.part1.classAA', name: 'Storeys added to a house', ps2: ['PA18'] },
  { ...priorApproval, key: 'pa.part3.classG', name: 'Commercial building to mixed use' },
  {
    ...priorApproval,
    key: 'pa.part3.classM',
    name: 'Shop, betting office or similar to homes',
    ps2: ['PA7'],
  },
  {
    ...priorApproval,
    key: 'pa.part3.classMA',
    name: 'Commercial, business or service building to homes',
    ps2: ['PA2'],
  },
  { ...priorApproval, key: 'pa.part3.classN', name: 'Casino or amusement arcade to homes', ps2: ['PA7'] },
  { ...priorApproval, key: 'pa.part3.classQ', name: 'Farm building to homes', ps2: ['PA8'] },
  { ...priorApproval, key: 'pa.part3.classR', name: 'Farm building to flexible commercial use' },
  { ...priorApproval, key: 'pa.part3.classS', name: 'Farm building to school' },
  { ...priorApproval, key: 'pa.part3.classT', name: 'Commercial building to school' },
  { ...priorApproval, key: 'pa.part3.classV', name: 'Change of use within an existing permission' },
  { ...priorApproval, key: 'pa.part4.classBB', name: 'Temporary moveable structure' },
  { ...priorApproval, key: 'pa.part4.classBC', name: 'Temporary campsite' },
  { ...priorApproval, key: 'pa.part4.classCA', name: 'Temporary school on vacant commercial land' },
  { ...priorApproval, key: 'pa.part4.classE', name: 'Temporary use for film-making' },
  { ...twoStage, key: 'pa.part6', name: 'Farm or forestry building' },
  { ...twoStage, key: 'pa.part6.classA', name: 'Farm building on a unit of 5 hectares or more' },
  { ...twoStage, key: 'pa.part6.classB', name: 'Farm building on a unit under 5 hectares' },
  { ...twoStage, key: 'pa.part6.classE', name: 'Forestry building' },
  { ...priorApproval, key: 'pa.part7.classC', name: 'Click and collect facility' },
  {
    ...priorApproval,
    key: 'pa.part7.classM',
    name: 'Extension of a school, college, university, prison or hospital',
  },
  { ...twoStage, key: 'pa.part9.classD', fee: false, name: 'Toll road facilities' },
  { ...twoStage, key: 'pa.part11.classB', name: 'Demolition of a building' },
  { ...priorApproval, key: 'pa.part14.classA', name: 'Solar equipment on a home' },
  { ...priorApproval, key: 'pa.part14.classB', name: 'Stand-alone solar equipment at a home' },
  { ...priorApproval, key: 'pa.part14.classJ', name: 'Solar equipment on a building that is not a home' },
  { ...priorApproval, key: 'pa.part14.classK', name: 'Stand-alone solar equipment away from homes' },
  { ...priorApproval, key: 'pa.part14.classOA', name: 'Solar canopy over parking away from homes' },
  {
    ...priorApproval,
    key: 'pa.part16.classA',
    name: 'Telecommunications equipment',
    period: 'prior-approval.telecommunications',
  },
  { ...noPeriodGiven, key: 'pa.part17', fee: false, name: 'Mining development', county: true },
  {
    ...noPeriodGiven,
    key: 'pa.part17.classB',
    fee: false,
    name: 'Development ancillary to mining',
    county: true,
  },
  {
    ...noPeriodGiven,
    key: 'pa.part17.classC',
    fee: false,
    name: 'Maintenance or safety works at a mine',
    county: true,
  },
  {
    ...noPeriodGiven,
    key: 'pa.part17.classG',
    fee: false,
    name: 'Maintenance or safety works by the Coal Authority',
    county: true,
  },
  { ...noPeriodGiven, key: 'pa.part18.classA', fee: false, name: 'Development under a private Act or order' },
  { ...priorApproval, key: 'pa.part19.classTA', name: 'Development on a closed defence site' },
  {
    ...inWritingOnly,
    key: 'pa.part20.classA',
    name: 'Homes on top of detached blocks of flats',
    ps2: ['PA17'],
  },
  {
    ...inWritingOnly,
    key: 'pa.part20.classAA',
    name: 'Homes on top of detached commercial or mixed buildings',
    ps2: ['PA15'],
  },
  {
    ...inWritingOnly,
    key: 'pa.part20.classAB',
    name: 'Homes on top of terraced commercial or mixed buildings',
    ps2: ['PA20'],
  },
  { ...inWritingOnly, key: 'pa.part20.classAC', name: 'Homes on top of terraced houses' },
  { ...inWritingOnly, key: 'pa.part20.classAD', name: 'Homes on top of detached houses', ps2: ['PA16'] },
  { ...inWritingOnly, key: 'pa.part20.classZA', name: 'Demolition and homes in place', ps2: ['PA19'] },
];
