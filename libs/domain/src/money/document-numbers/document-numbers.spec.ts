import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { type DocumentNumberAllotted, documentNumbers } from './index.js';

const on = calendarDate('2026-04-01');
const allot = (documentId: string) => ({ type: 'AllotDocumentNumber', documentId, on }) as const;
const allotted = (number: number, documentId: string): DocumentNumberAllotted => ({
  type: 'DocumentNumberAllotted',
  effectiveOn: on,
  number,
  documentId,
});
const given = specify(documentNumbers);

describe('the numbers of invoices and credit notes', () => {
  everyCommand(documentNumbers, {
    AllotDocumentNumber: {
      after: [],
      when: allot('invoice-a'),
      leadsTo: ['DocumentNumberAllotted'],
      but: 'never refused',
    },
  });
  it('begin with one', () => given().when(allot('invoice-a')).expect(allotted(1, 'invoice-a')));
  it('are consecutive', () =>
    given(allotted(1, 'invoice-a'), allotted(2, 'invoice-b'))
      .when(allot('invoice-c'))
      .expect(allotted(3, 'invoice-c')));
  it('are found from the last number alone', () =>
    given(allotted(41, 'invoice-a')).when(allot('invoice-b')).expect(allotted(42, 'invoice-b')));
});
