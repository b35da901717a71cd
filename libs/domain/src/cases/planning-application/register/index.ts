import { act, type Handlers, unasked } from '../handlers.js';
import { type AcceptAmendment, acceptAmendment, mayAcceptAmendment } from './accept-amendment.js';
import { type AddDocument, addDocument, mayAddDocument } from './add-document.js';
import {
  isPublished,
  mayPublishToRegister,
  type PublishToRegister,
  publishToRegister,
} from './publish-to-register.js';
import { mayRecordConstraint, type RecordConstraint, recordConstraint } from './record-constraint.js';
import { mayRecordScan, type RecordScan, recordScan } from './record-scan.js';
import { mayRemoveConstraint, type RemoveConstraint, removeConstraint } from './remove-constraint.js';
import { type SendFileByLink, sendFileByLink } from './send-file-by-link.js';
import { maySetPublishStatus, type SetPublishStatus, setPublishStatus } from './set-publish-status.js';
import { mayStoreDocuments, type StoreDocuments, storeDocuments } from './store-documents.js';
import { maySupersedeDocument, type SupersedeDocument, supersedeDocument } from './supersede-document.js';
import { constraintsOnFile, documentsToAssess, documentsToSupersede, filesHeld } from './targets.js';

export type RegisterCommand =
  | SendFileByLink
  | AddDocument
  | StoreDocuments
  | RecordScan
  | SetPublishStatus
  | SupersedeDocument
  | AcceptAmendment
  | RecordConstraint
  | RemoveConstraint
  | PublishToRegister;

export const register: Handlers<RegisterCommand> = {
  SendFileByLink: unasked(sendFileByLink),
  AddDocument: act(mayAddDocument, addDocument),
  StoreDocuments: act(mayStoreDocuments, storeDocuments),
  RecordScan: act(mayRecordScan, recordScan, {
    targets: filesHeld,
    without: "No document's bytes are stored here.",
  }),
  SetPublishStatus: act(maySetPublishStatus, setPublishStatus, {
    targets: documentsToAssess,
    without: 'No document is on the file.',
  }),
  SupersedeDocument: act(maySupersedeDocument, supersedeDocument, {
    targets: documentsToSupersede,
    without: 'A document can replace another only when there are two current documents on the file.',
  }),
  AcceptAmendment: act(mayAcceptAmendment, acceptAmendment),
  RecordConstraint: act(mayRecordConstraint, recordConstraint),
  RemoveConstraint: act(mayRemoveConstraint, removeConstraint, {
    targets: constraintsOnFile,
    without: 'No constraint is on the file.',
  }),
  PublishToRegister: act(mayPublishToRegister, publishToRegister, { isRepeat: isPublished }),
};
