import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
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
  SendFileByLink: unasked(sendFileByLink, { days: { on: done() } }),
  AddDocument: act(mayAddDocument, addDocument, {
    days: { receivedOn: happened(the.submission), on: done() },
  }),
  StoreDocuments: act(mayStoreDocuments, storeDocuments, { days: { on: done() } }),
  RecordScan: act(mayRecordScan, recordScan, {
    days: { on: done() },
    targets: filesHeld,
    without: "No document's bytes are stored here.",
  }),
  SetPublishStatus: act(maySetPublishStatus, setPublishStatus, {
    days: { on: done() },
    targets: documentsToAssess,
    without: 'No document is on the file.',
  }),
  SupersedeDocument: act(maySupersedeDocument, supersedeDocument, {
    days: { on: done() },
    targets: documentsToSupersede,
    without: 'A document can replace another only when there are two current documents on the file.',
  }),
  AcceptAmendment: act(mayAcceptAmendment, acceptAmendment, {
    days: { receivedOn: happened(the.submission), on: done() },
  }),
  RecordConstraint: act(mayRecordConstraint, recordConstraint, { days: { on: done() } }),
  RemoveConstraint: act(mayRemoveConstraint, removeConstraint, {
    days: { on: done() },
    targets: constraintsOnFile,
    without: 'No constraint is on the file.',
  }),
  PublishToRegister: act(mayPublishToRegister, publishToRegister, {
    days: { on: done(the.validity) },
    isRepeat: isPublished,
  }),
};
