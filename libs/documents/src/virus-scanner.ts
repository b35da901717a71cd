/** A scan's result; or that no scanner is set, or does not answer. */
export type Scanned = { readonly found: string | null; readonly scanner: string } | 'off' | 'unreachable';

export interface VirusScanner {
  readonly scan: (bytes: Uint8Array) => Promise<Scanned>;
}

/** Without a scanner, no file counts as clean. */
export const noScanner: VirusScanner = { scan: async () => 'off' };
