/** Instruments by their names in our sources, with their addresses on legislation.gov.uk. */
const instruments: readonly (readonly [named: RegExp, address: string])[] = [
  [/DMPO 2015/, 'uksi/2015/595'],
  [/DMPO 2010/, 'uksi/2010/2184'],
  [/GPDO 2015/, 'uksi/2015/596'],
  [/GPDO 1995/, 'uksi/1995/418'],
  [/Fees Regs 2012/, 'uksi/2012/2920'],
  [/EIA Regs 2017/, 'uksi/2017/571'],
  [/TCPA 1990/, 'ukpga/1990/8'],
  [/(?:Planning \(Listed Buildings and Conservation Areas\)|LBCA) Act 1990/, 'ukpga/1990/9'],
  [
    /(?:Planning \(Listed Buildings and Conservation Areas\)|Listed Buildings and CA|LBCA) Regs 1990/,
    'uksi/1990/1519',
  ],
  [/Control of Advertisements Regs 2007/, 'uksi/2007/783'],
  [/Tree Preservation Regs 2012/, 'uksi/2012/605'],
  [/Hedgerows Regs 1997/, 'uksi/1997/1160'],
  [/Hazardous Substances\) Regs 2015/, 'uksi/2015/627'],
  [/Planning Obligations Regs 1992/, 'uksi/1992/2832'],
  [/PiP Order 2017/, 'uksi/2017/402'],
  [/Written Representations (?:Procedure )?Regs 2009/, 'uksi/2009/452'],
  [/Banking and Financial Dealings Act 1971/, 'ukpga/1971/80'],
  [/LGA 1972/, 'ukpga/1972/70'],
  [/Land Drainage Act 1991/, 'ukpga/1991/59'],
];

const kinds: Readonly<Record<string, string>> = {
  art: 'article',
  reg: 'regulation',
  s: 'section',
  Sch: 'schedule',
};

/** The address of the first provision named in a source; undefined if it names no instrument. */
export function linkOf(source: string): string | undefined {
  const found = [statutoryInstrument(source), ...instruments.map((known) => named(source, ...known))]
    .filter((one) => one !== null)
    .sort((one, other) => one.at - other.at)[0];
  if (!found) return undefined;
  const provision = /^[,;:]? ?(arts?|regs?|ss?|Sch)\.? (\d+[A-Z]{0,3})\b/.exec(source.slice(found.end));
  const kind = provision && kinds[provision[1]!.replace(/(?<=.)s$/, '')];
  return `https://www.legislation.gov.uk/${found.address}${kind ? `/${kind}/${provision[2]}` : ''}`;
}

function statutoryInstrument(source: string) {
  const found = /SI (\d{4})\/(\d+)/.exec(source);
  return found && placeOf(found, `uksi/${found[1]}/${found[2]}`);
}

function named(source: string, pattern: RegExp, address: string) {
  const found = pattern.exec(source);
  return found && placeOf(found, address);
}

const placeOf = (found: RegExpExecArray, address: string) => ({
  address,
  at: found.index,
  end: found.index + found[0].length,
});
