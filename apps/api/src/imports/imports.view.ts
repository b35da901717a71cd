export class ImportErrorView {
  /** The column of the CSV, or the place in the document. */
  field: string;
  because: string;
}

export class ImportResult {
  /** Of the CSV, from 1; of a list of documents the place in it, from 1. */
  line: number;
  formerReference: string | null;
  /**
   * `imported`; `corrected` in a second pass; `already` where it had been; `refused`, with the errors; `left` where the mapping leaves it out; in a
   * dry run `ready` for what would be imported.
   */
  outcome: 'imported' | 'corrected' | 'ready' | 'already' | 'refused' | 'left';
  caseId: string | null;
  /** Its reference here; the former one finds it too. Null in a dry run. */
  caseReference: string | null;
  errors: ImportErrorView[];
  /** Wished for and not there, by column: no fault. */
  gaps: string[];
  applicationType: string | null;
  /** How it ended there; null of an open case. */
  ended: string | null;
  officer: string | null;
  position: string | null;
}

export class ImportView {
  imported: number;
  corrected: number;
  ready: number;
  already: number;
  refused: number;
  left: number;
  /** Columns of which nothing is made: `comments.INITIALS` of a list. */
  columnsLeft: string[];
  /** Lines of lists that belong to no case of the file. */
  linesLeft: ImportErrorView[];
  /** Of the last that was imported; null where none was. */
  position: string | null;
  /** In the order of the rows. */
  results: ImportResult[];
}
