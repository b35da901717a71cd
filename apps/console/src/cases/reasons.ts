import type { Schemas } from '../api/casebook-api.js';

type Reason = Schemas['Reason'];

/** The reason for a date, as a page shows it. */
export interface ReasonShown {
  readonly rule: string;
  readonly source: string;
  readonly sureness: string;
  readonly isSure: boolean;
  readonly steps: readonly string[];
  readonly restsOn: readonly ReasonShown[];
}

/** How certain the law behind a date is, in words. */
const surenesses: Readonly<Record<Schemas['Confidence'], string>> = {
  V: 'seen in its source',
  D: 'worked out from its source',
  K: 'known, but not seen in its source',
};

export const reasonShown = ({ rule, source, confidence, steps, restsOn = [] }: Reason): ReasonShown => ({
  rule,
  source,
  sureness: surenesses[confidence],
  isSure: confidence === 'V',
  steps,
  restsOn: restsOn.map(reasonShown),
});
