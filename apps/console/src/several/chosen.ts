import { type Sent, textAt } from '../acts/sent.js';

/** A case that was ticked on a list. */
export interface Chosen {
  readonly council: string;
  readonly caseId: string;
  /** As the list called it: what is recorded is told in the record's own words. */
  readonly reference: string;
}

/** `c.CAM.4c5c4a4e-…=26/00104/DISC`: each name once, so that what is chosen can stand in an address. */
const named = /^c\.([A-Z][A-Z0-9]{1,7})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** So many the API takes at once. */
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
