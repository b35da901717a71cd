export class ImportErrorView {
  /** The column of the CSV, or the place in the document. */
  field: string;
  because: string;
}

export class ImportResult {
  /** Of the CSV, from 1; of a list of documents the place in it, from 1. */
  line: number;
  formerReference: string | null;
  /** `imported`, `already` where it had been, or `refused`. */
  outcome: 'imported' | 'already' | 'refused';
  caseId: string | null;
  /** Its reference here; the former one finds it too. */
  caseReference: string | null;
  errors: ImportErrorView[];
  position: string | null;
}

export class ImportView {
  imported: number;
  already: number;
  refused: number;
  /** Of the last that was imported; null where none was. */
  position: string | null;
  /** In the order of the rows. */
  results: ImportResult[];
}
