import { act, type Handlers, unasked } from '../handlers.js';
import {
  type CloseAsDuplicate,
  closeAsDuplicate,
  isDuplicateOf,
  mayCloseAsDuplicate,
} from './close-as-duplicate.js';
import { importCase } from './import-case.js';
import type { ImportCase } from './imported-case.js';
import { type LinkParent, linkParent, mayLinkParent } from './link-parent.js';
import { type ReceiveApplication, receiveApplication } from './receive-application.js';
import {
  mayRecordParentElsewhere,
  type RecordParentElsewhere,
  recordParentElsewhere,
} from './record-parent-elsewhere.js';
import { mayTakeOverCase, type TakeOverCase, takeOverCase } from './take-over-case.js';
import {
  mayWithdrawApplication,
  type WithdrawApplication,
  withdrawApplication,
} from './withdraw-application.js';

export type ReceivingCommand =
  | ReceiveApplication
  | ImportCase
  | TakeOverCase
  | LinkParent
  | RecordParentElsewhere
  | CloseAsDuplicate
  | WithdrawApplication;

export const receiving: Handlers<ReceivingCommand> = {
  ReceiveApplication: unasked(receiveApplication),
  ImportCase: unasked(importCase),
  TakeOverCase: act(mayTakeOverCase, takeOverCase),
  LinkParent: act(mayLinkParent, linkParent),
  RecordParentElsewhere: act(mayRecordParentElsewhere, recordParentElsewhere),
  CloseAsDuplicate: act(mayCloseAsDuplicate, closeAsDuplicate, { isRepeat: isDuplicateOf }),
  WithdrawApplication: act(mayWithdrawApplication, withdrawApplication, {
    isRepeat: (_, state) => state.stage === 'withdrawn',
  }),
};
