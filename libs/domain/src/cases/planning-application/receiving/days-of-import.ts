import { byLaw, happened, type LimitsOf, toCome, unbounded } from '../days/limits.js';
import * as own from '../days/own-days.js';
import type { ImportCase } from './imported-case.js';

const backwards = 'period-backwards';

/** The limits of the dates in a case from a former system. */
export const daysOfImport: LimitsOf<ImportCase> = {
  'received.receivedOn': happened(),
  'invalid.from': happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
  'valid.validFrom': happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
  'valid.decideBy': toCome(own.its('valid.validFrom', 'the day it is valid from', backwards)),
  'valid.extensions[].agreedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
  ),
  'valid.extensions[].decideBy': byLaw,
  'siteNotice.displayedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
  ),
  'siteNotice.commentsUntil': toCome(
    own.its('siteNotice.displayedOn', 'the day the notice was displayed', backwards),
  ),
  'history.endedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
    own.its('valid.validFrom', 'the day it is valid from', backwards),
  ),
  publishedOn: happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
  'file.documents[].receivedOn': happened(),
  'file.consultees[].contactedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
  ),
  'file.consultees[].respondBy': unbounded('as in the former system: an answer was expected, or arrived'),
  'file.consultees[].response.receivedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
    own.its('file.consultees[].contactedOn', 'the day the consultee was asked', backwards),
  ),
  'file.comments[].receivedOn': happened(
    own.its('received.receivedOn', 'the day it was received', 'before-received'),
  ),
  'file.payments[].paidOn': happened(
    own.yearBefore('received.receivedOn', 'the day it was received', 'before-received'),
  ),
  'file.refunds[].paidOn': happened(
    own.firstOf('file.payments[].paidOn', 'the day of the first payment', backwards),
  ),
  on: unbounded('facts from elsewhere may be brought in on any later day'),
};
