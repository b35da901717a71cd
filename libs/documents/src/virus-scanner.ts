/** What a scanner says of a file; or that none is set, or that it does not answer. */
export type Scanned = { readonly found: string | null; readonly scanner: string } | 'off' | 'unreachable';

export interface VirusScanner {
  readonly scan: (bytes: Uint8Array) => Promise<Scanned>;
}

/** Where no scanner is set: nothing is taken for clean that nobody has looked at. */
export const noScanner: VirusScanner = { scan: async () => 'off' };
