import type { councils } from '#domain';

/** A template of the service, for councils without their own. */
export interface ServiceTemplate extends councils.LetterTemplate {
  readonly version: string;
}

export const signedOff = 'Yours faithfully,\n{officer}\nPlanning, {council}';
