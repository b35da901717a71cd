import type { Handlers } from '../handlers.js';
import { type CloseAsDuplicate, closeAsDuplicate } from './close-as-duplicate.js';
import { type ImportCase, importCase } from './import-case.js';
import { type LinkParent, linkParent } from './link-parent.js';
import { type ReceiveApplication, receiveApplication } from './receive-application.js';
import { type RecordParentElsewhere, recordParentElsewhere } from './record-parent-elsewhere.js';
import { type TakeOverCase, takeOverCase } from './take-over-case.js';
import { type WithdrawApplication, withdrawApplication } from './withdraw-application.js';

export type ReceivingCommand =
  | ReceiveApplication
  | ImportCase
  | TakeOverCase
  | LinkParent
  | RecordParentElsewhere
  | CloseAsDuplicate
  | WithdrawApplication;

export const receiving: Handlers<ReceivingCommand> = {
  ReceiveApplication: receiveApplication,
  ImportCase: importCase,
  TakeOverCase: takeOverCase,
  LinkParent: linkParent,
  RecordParentElsewhere: recordParentElsewhere,
  CloseAsDuplicate: closeAsDuplicate,
  WithdrawApplication: withdrawApplication,
};
