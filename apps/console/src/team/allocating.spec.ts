import { describe, expect, it } from '@jest/globals';
import { givenIn } from './allocating.js';

const one = '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11';
const other = '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c12';

describe('an allocation on the team’s page', () => {
  it('includes each case with its chosen officer, and not those left to wait', () =>
    expect(
      givenIn({
        ...{ [`o.${one}`]: 'mei.lin', [`r.${one}`]: 'CAM 26/00101/REM' },
        ...{ [`o.${other}`]: '', [`r.${other}`]: 'SCA S/00099/26/FUL' },
      }),
    ).toEqual([{ caseId: one, council: 'CAM', reference: '26/00101/REM', officer: 'mei.lin' }]));

  it('leaves out cases whose council is not given', () =>
    expect(givenIn({ [`o.${one}`]: 'mei.lin', [`r.${one}`]: '../../x y' })).toEqual([]));
});
