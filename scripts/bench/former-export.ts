/**
 * Thirty years of a council's data as its former system exports it: other column names, codes, dates and
 * amounts than ours.
 */
export function formerExport(cases: number): { readonly csv: string; readonly mapping: object } {
  const lines = Array.from({ length: cases }, (_, index) => lineOf(index));
  return { csv: `${columns.join(';')}\r\n${lines.join('\r\n')}\r\n`, mapping };
}

const columns = [
  ...['REFVAL', 'DCAPPTYP', 'PROPOSAL', 'ADDR1', 'TOWN', 'PCODE', 'WARD', 'APPNAME', 'AGTNAME'],
  ...['DATEAPRECV', 'DATEAPVAL', 'DCSTAT', 'DECSN', 'DATEDECISS', 'DECLEVEL', 'FEERECD', 'OFFCODE', 'SPARE1'],
];

const mapping = {
  source: 'Former system, 2026-05-31',
  columns: {
    ...{
      reference: 'REFVAL',
      applicationType: 'DCAPPTYP',
      description: 'PROPOSAL',
      address: ['ADDR1', 'TOWN'],
    },
    ...{ postcode: 'PCODE', ward: 'WARD', applicant: 'APPNAME', agent: 'AGTNAME', receivedOn: 'DATEAPRECV' },
    ...{ validFrom: 'DATEAPVAL', status: 'DCSTAT', decision: 'DECSN', decidedOn: 'DATEDECISS' },
    ...{ decidedBy: 'DECLEVEL', feePaidPounds: 'FEERECD', officer: 'OFFCODE' },
  },
  codes: {
    applicationType: {
      ...{
        HSE: 'pp.full.householder',
        FUL: 'pp.full.minor',
        OUT: 'pp.outline.some',
        LBC: 'listed',
        ADV: 'advertConsent',
      },
    },
    decision: { PER: 'granted', REF: 'refused', WDN: 'withdrawn' },
    status: { DEC: 'decided', WDN: 'withdrawn' },
  },
};

const types = ['HSE', 'HSE', 'FUL', 'FUL', 'OUT', 'LBC', 'ADV'];
const works = [
  'Erection of a rear extension',
  'Change of use to a dwelling',
  'Two dwellings; new access',
  '"Loft" conversion',
];
const streets = ['Sallow Row', 'Reed Lane', 'Tenth Drove', 'Rectory Close', 'Marsh Bank'];
const names = ['Fernsby', 'Applegarth', 'Pennyfeather', 'Lodge Homes Ltd', 'Marchbanks', 'Quill'];

const of = <Item>(all: readonly Item[], at: number): Item => all[at % all.length]!;
const two = (number: number): string => String(number).padStart(2, '0');
const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function lineOf(index: number): string {
  const year = 1994 + (index % 31);
  const month = 1 + (index % 10);
  const day = (of_: number) => `${two(1 + (index % 27))}/${two(month + of_)}/${year}`;
  const decision = of(['PER', 'PER', 'PER', 'REF', 'WDN'], index);
  const cells = [
    ...[`C/${two(year % 100)}/${String(index).padStart(5, '0')}`, of(types, index), of(works, index)],
    ...[`${1 + (index % 90)} ${of(streets, index)}`, 'Marshend', 'CB99 1AA', of(['Marsh', 'Fenbury'], index)],
    ...[`Mr ${of(names, index)}`, index % 3 === 0 ? 'Hartley Drawing Office' : '', day(0), day(1)],
    ...[decision === 'WDN' ? 'WDN' : 'DEC', decision, day(2), of(['Delegated', 'Committee'], index)],
    ...[`£${of(['548.00', '1,220.00', '206'], index)}`, of(['JS', 'MB', 'KT'], index), 'x'],
  ];
  return cells.map(quoted).join(';');
}
