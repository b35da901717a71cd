import type { ApplicationFamily } from '../data/application-kinds.js';
import type { Corrections } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

/**
 * The provision that puts a family of applications on a public register before the decision; null for the others, with
 * the reason. A family without an entry does not compile.
 */
const registers: Readonly<
  Record<ApplicationFamily, { readonly source: string } | { readonly none: string }>
> = {
  householder: { source: 'DMPO 2015 art. 40' },
  full: { source: 'DMPO 2015 art. 40' },
  outline: { source: 'DMPO 2015 art. 40' },
  'reserved-matters': { source: 'DMPO 2015 art. 40' },
  'technical-details': { source: 'DMPO 2015 art. 40' },
  'permission-in-principle': { source: 'Permission in Principle Order 2017' },
  'section-73': { source: 'DMPO 2015 art. 40' },
  'non-material-amendment': { source: 'DMPO 2015 art. 40' },
  'listed-building': { source: 'the council keeps these with its planning register (TCPA 1990 s. 69)' },
  'conservation-area-demolition': { source: 'DMPO 2015 art. 40' },
  advertisement: { source: 'Control of Advertisements Regs 2007 reg. 20' },
  'lawful-development': { source: 'DMPO 2015 art. 40' },
  'protected-tree': { source: 'Tree Preservation Regs 2012 reg. 12' },
  'conservation-area-tree': { source: 'TCPA 1990 s. 214' },
  'prior-approval': { source: 'DMPO 2015 art. 40' },
  'hazardous-substances': { source: 'Planning (Hazardous Substances) Act 1990 s. 28' },
  'planning-obligation': { source: 'DMPO 2015 art. 40' },
  hedgerow: { source: 'Hedgerows Regs 1997 reg. 10' },
  conditions: { none: 'what is sent in under a condition stands with its permission' },
  'eia-screening': { none: 'an opinion goes on the register with the application it is about' },
  'eia-scoping': { none: 'an opinion goes on the register with the application it is about' },
  'pre-application': { none: 'an enquiry before an application is confidential' },
  local: { none: 'no law makes a register of it' },
};

/** The provision that puts an application type on the register; undefined if none does. */
export function registerOf(code: string, corrections: Corrections = {}): string | undefined {
  const type = applicationType(code, undefined, corrections);
  const kept = type && registers[type.family];
  return kept && 'source' in kept ? kept.source : undefined;
}
