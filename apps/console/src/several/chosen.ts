import { type Sent, textAt } from '../acts/sent.js';

/** A case that was ticked on a list. */
export interface Chosen {
  readonly council: string;
  readonly caseId: string;
  /** The reference shown in the list. Results use the reference in the record. */
  readonly reference: string;
}

/**
 * Control names such as `c.CAM.4c5c4a4e-…=26/00104/DISC`. Each is unique, so that the choice can be part of
 * an address.
 */
const named = /^c\.([A-Z][A-Z0-9]{1,7})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The API's limit for one batch. */
const most = 200;

export const chosenIn = (sent: Sent): readonly Chosen[] =>
  Object.keys(sent)
    .flatMap((name) => {
      const [, council, caseId] = named.exec(name) ?? [];
      return council && caseId ? [{ council, caseId, reference: textAt(sent, name).slice(0, 60) }] : [];
    })
    .slice(0, most);

export const nameOfChosen = ({ council, caseId }: Pick<Chosen, 'council' | 'caseId'>): string =>
  `c.${council}.${caseId}`;
