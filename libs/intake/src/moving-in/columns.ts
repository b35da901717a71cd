/** The columns of a case, by our names. See docs/importing.md. */
const caseColumns = [
  ...([
    'reference',
    'applicationType',
    'scale',
    'description',
    'address',
    'postcode',
    'uprn',
    'ward',
  ] as const),
  ...([
    'longitude',
    'latitude',
    'applicant',
    'agent',
    'receivedOn',
    'feePaidPounds',
    'feeRefundedPounds',
  ] as const),
  ...(['invalidFrom', 'invalidBecause', 'validFrom', 'decideBy', 'eia', 'extensions'] as const),
  ...(['siteNoticeOn', 'commentsUntil', 'officer'] as const),
  ...(['status', 'decision', 'decidedOn', 'decidedBy', 'endedOn', 'refusalReasons', 'conditions'] as const),
  ...(['parentReference', 'parentRelation', 'onRegister'] as const),
] as const;
export type CaseColumn = (typeof caseColumns)[number];

/** The columns of lists about cases: each line names its case by `reference`. */
const tableColumns = {
  comments: ['reference', 'receivedOn', 'stance', 'author', 'comment', 'publicComment'],
  consultees: [
    ...([
      'reference',
      'name',
      'kind',
      'contactedOn',
      'respondBy',
      'respondedOn',
      'position',
      'response',
    ] as const),
  ],
  documents: ['reference', 'title', 'kind', 'location', 'receivedOn', 'drawingNumber', 'mediaType'],
  conditions: ['reference', 'number', 'text', 'reason', 'detailsRequired', 'discharged'],
  payments: ['reference', 'amountPounds', 'paidOn', 'receipt'],
  refunds: ['reference', 'amountPounds', 'paidOn'],
} as const;

export type TableName = keyof typeof tableColumns;
type TableColumn = (typeof tableColumns)[TableName][number];
export type Column = CaseColumn | TableColumn;

export const tableNames = Object.keys(tableColumns) as readonly TableName[];

/** The required columns. */
export const neededColumns: Readonly<Record<TableName | 'cases', readonly Column[]>> = {
  cases: ['reference', 'applicationType', 'receivedOn'],
  comments: ['reference', 'receivedOn', 'comment'],
  consultees: ['reference', 'name', 'contactedOn'],
  documents: ['reference', 'title'],
  conditions: ['reference', 'text'],
  payments: ['reference', 'amountPounds', 'paidOn'],
  refunds: ['reference', 'amountPounds', 'paidOn'],
};

export const columnsOf = (table: TableName | 'cases'): readonly Column[] =>
  table === 'cases' ? caseColumns : tableColumns[table];
