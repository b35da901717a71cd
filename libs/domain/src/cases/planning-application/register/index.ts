import type { Handlers } from '../handlers.js';
import { type AcceptAmendment, acceptAmendment } from './accept-amendment.js';
import { type AddDocument, addDocument } from './add-document.js';
import { type PublishToRegister, publishToRegister } from './publish-to-register.js';
import { type RecordConstraint, recordConstraint } from './record-constraint.js';
import { type RemoveConstraint, removeConstraint } from './remove-constraint.js';
import { type SetPublishStatus, setPublishStatus } from './set-publish-status.js';
import { type SupersedeDocument, supersedeDocument } from './supersede-document.js';

export type RegisterCommand =
  | AddDocument
  | SetPublishStatus
  | SupersedeDocument
  | AcceptAmendment
  | RecordConstraint
  | RemoveConstraint
  | PublishToRegister;

export const register: Handlers<RegisterCommand> = {
  AddDocument: addDocument,
  SetPublishStatus: setPublishStatus,
  SupersedeDocument: supersedeDocument,
  AcceptAmendment: acceptAmendment,
  RecordConstraint: recordConstraint,
  RemoveConstraint: removeConstraint,
  PublishToRegister: publishToRegister,
};
