import { ask, monday, receive } from './a-case.js';

export const answer = { type: 'RecordInformation', requestId: 'r1', receivedOn: monday, on: monday } as const;
export const invalidate = { type: 'MarkInvalid', reasons: ['No scale'], on: monday } as const;
export const invalid = [receive(), ask(), invalidate] as const;
