import { done, unbounded } from '../days/limits.js';
import { act, type Handlers, unasked } from '../handlers.js';
import {
  type CloseAsDuplicate,
  closeAsDuplicate,
  isDuplicateOf,
  mayCloseAsDuplicate,
} from './close-as-duplicate.js';
import { daysOfImport } from './days-of-import.js';
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
  ReceiveApplication: unasked(receiveApplication, {
    days: {
      receivedOn: unbounded('worked out from the moment it was sent in'),
      'payment.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
      'paymentKnown.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
    },
  }),
  ImportCase: unasked(importCase, { days: daysOfImport }),
  TakeOverCase: act(mayTakeOverCase, takeOverCase, {
    days: { on: unbounded('the day of the succession, including everything received by then') },
  }),
  LinkParent: act(mayLinkParent, linkParent, { days: { on: done() } }),
  RecordParentElsewhere: act(mayRecordParentElsewhere, recordParentElsewhere, { days: { on: done() } }),
  CloseAsDuplicate: act(mayCloseAsDuplicate, closeAsDuplicate, {
    days: { on: done() },
    isRepeat: isDuplicateOf,
  }),
  WithdrawApplication: act(mayWithdrawApplication, withdrawApplication, {
    days: { on: done() },
    isRepeat: (_, state) => state.stage === 'withdrawn',
  }),
};
