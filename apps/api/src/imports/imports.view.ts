export class ImportErrorView {
  /** The column of the CSV, or the place in the document. */
  field: string;
  because: string;
}

export class ImportResult {
  /** In a CSV the line, in a list of documents the place, each counted from 1. */
  line: number;
  formerReference: string | null;
  /**
   * `imported`; `corrected` in a second pass; `already` if it was imported before; `refused`, with the
   * errors; `left` if the mapping leaves it out; in a dry run `ready` if it could be imported.
   */
  outcome: 'imported' | 'corrected' | 'ready' | 'already' | 'refused' | 'left';
  caseId: string | null;
  /** Its reference here; the former reference finds it too. Null in a dry run. */
  caseReference: string | null;
  errors: ImportErrorView[];
  /** Useful values that are missing, by column; these are not faults. */
  gaps: string[];
  applicationType: string | null;
  /** How it ended there; null for an open case. */
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
  /** Columns that are not used: `comments.INITIALS` for a list. */
  columnsLeft: string[];
  /** Lines above the column names, and lines of lists that belong to no case of the file. */
  linesLeft: ImportErrorView[];
  /** The position of the last imported row; null if there is none. */
  position: string | null;
  /** In the order of the rows. */
  results: ImportResult[];
}
