export {
  type OpenData,
  type OpenDataAsked,
  postSubmissionApplication,
} from './post-submission-application.js';
export type { PostSubmissionApplication } from './shape.js';
