import { hidden, type ShownFacts } from '../../shown.js';
import type { CaseDocument } from '../case-document-shape.js';

export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, keyof CaseDocument>;

export const waiting = hidden(
  'proposals waiting for a second person have their own list; completed acts are in the file',
);
