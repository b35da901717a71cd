export { type OpenDataAsked, postSubmissionApplication } from './post-submission-application.js';
export { type RegisterEntry, registerEntry } from './register/entry.js';
export { type StatusToSee, statusToSee } from './register/status.js';
export type { Comments, PostSubmissionApplication, PublishedFile, SpecialistConsulted } from './shape.js';
