import type { ErasedPart, ErasureGround } from '../vocabulary/erased-part.js';
import type { Register } from './register.js';

/** What was erased on a case, and whether the register still names the person. */
export type Erasures = ReadonlyMap<string, 'whole' | 'butTheName'>;

export const nothingErased: Erasures = new Map();

export const partKey = ({ part, partId }: Pick<ErasedPart, 'part' | 'partId'>): string =>
  partId === null ? part : `${part}/${partId}`;

/** What the register still shows of applicant and agent, instead of their own data. */
export function keptForRegister(
  erased: readonly ErasedPart[],
): Partial<Record<'applicant' | 'agent', ErasedPart['keptForRegister']>> {
  const kept = erased.filter(({ keptForRegister }) => keptForRegister !== null);
  return Object.fromEntries(kept.map((each) => [each.part, each.keptForRegister]));
}

interface Registered {
  readonly register: Register;
  readonly stage: string;
}

export const leftTheRegister: ReadonlySet<string> = new Set([
  'validating',
  'invalid',
  'returned',
  'duplicate',
]);

/**
 * Whether the names of applicant and agent stay. An application stays on the planning register for ever, with
 * its applicant (TCPA 1990 s. 69, DMPO 2015 art. 40), and data that the law requires is not erased on request
 * (UK GDPR art. 17(3)(b)). A court or the Information Commissioner may order otherwise.
 */
export const registerKeepsName = ({ register, stage }: Registered, ground: ErasureGround): boolean =>
  register.publishedOn !== null && !leftTheRegister.has(stage) && ground !== 'legal-obligation';

/** Whether an erasure on that ground would find nothing left of somebody. */
export function isErased(
  state: Registered & { readonly erasures: Erasures },
  part: Pick<ErasedPart, 'part' | 'partId'>,
  ground: ErasureGround,
): boolean {
  const before = state.erasures.get(partKey(part));
  return before === 'whole' || (before === 'butTheName' && registerKeepsName(state, ground));
}
