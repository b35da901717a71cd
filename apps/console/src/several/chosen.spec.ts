import { describe, expect, it } from '@jest/globals';
import { chosenIn, nameOfChosen } from './chosen.js';

const caseId = '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11';

describe('the cases ticked on a list', () => {
  it('are in the address, and are read back as council and case', () => {
    const one = { council: 'CAM', caseId };
    expect(chosenIn({ [nameOfChosen(one)]: '26/00104/DISC', show: 'x' })).toEqual([
      { ...one, reference: '26/00104/DISC' },
    ]);
  });

  it.each(['c.cam.x', `c.CAM.${caseId}x`, `c..${caseId}`, `c.CAM/../SCA.${caseId}`, 'case'])(
    'include nothing else that an address may contain: %s',
    (name) => expect(chosenIn({ [name]: 'x' })).toEqual([]),
  );
});
