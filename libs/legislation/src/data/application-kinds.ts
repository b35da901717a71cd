/** The kind of permission, consent or answer that an application asks for. */
export type ApplicationKind =
  | 'permission'
  | 'approval'
  | 'amendment'
  | 'consent'
  | 'certificate'
  | 'prior-approval'
  | 'notice'
  | 'opinion'
  | 'obligation'
  | 'enquiry'
  | 'other';

/** Types of application that share rules. */
export type ApplicationFamily =
  | 'householder'
  | 'full'
  | 'outline'
  | 'reserved-matters'
  | 'technical-details'
  | 'permission-in-principle'
  | 'section-73'
  | 'non-material-amendment'
  | 'conditions'
  | 'listed-building'
  | 'conservation-area-demolition'
  | 'advertisement'
  | 'lawful-development'
  | 'protected-tree'
  | 'conservation-area-tree'
  | 'hedgerow'
  | 'prior-approval'
  | 'eia-screening'
  | 'eia-scoping'
  | 'hazardous-substances'
  | 'planning-obligation'
  | 'pre-application'
  | 'local';
