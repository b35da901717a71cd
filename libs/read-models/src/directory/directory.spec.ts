import { describe, expect, it } from '@jest/globals';
import { anna, cambridge, rowAfter, southCambs } from '../../../../test/projections/cases.js';
import { councilDirectory } from './councils.js';
import { officerDirectory } from './officers.js';

const effectiveOn = '2026-01-05';
const joined = {
  ...{
    type: 'OfficerJoined',
    effectiveOn,
    officer: anna,
    name: 'Anna Bell',
    jobTitle: 'Planner',
    employer: southCambs,
  },
};
const authorised = {
  type: 'OfficerAuthorised',
  effectiveOn,
  officer: anna,
  council: cambridge,
  from: effectiveOn,
  until: null,
};
const ended = {
  type: 'OfficerAuthorisationEnded',
  effectiveOn: '2026-06-30',
  officer: anna,
  council: cambridge,
  until: '2026-06-30',
};

describe('the directory of officers', () => {
  it('shows a person and the councils they may act for, with first and last day', () =>
    expect(rowAfter(officerDirectory, [joined, authorised, ended])).toMatchObject({
      officer: 'anna.b',
      name: 'Anna Bell',
      jobTitle: 'Planner',
      employer: 'SCA',
      authorisations: [{ council: 'CAM', from: '2026-01-05', until: '2026-06-30' }],
      councils: ['SCA', 'CAM'],
    }));

  it('does not change authorisations that had ended before', () => {
    const again = { ...authorised, from: '2026-09-01' };
    expect(rowAfter(officerDirectory, [joined, authorised, ended, again])?.authorisations).toEqual([
      { council: 'CAM', from: '2026-01-05', until: '2026-06-30' },
      { council: 'CAM', from: '2026-09-01', until: null },
    ]);
  });

  it('refuses an authorisation of somebody who never joined', () =>
    expect(() => rowAfter(officerDirectory, [authorised])).toThrow('no officer has joined'));
});

describe('the directory of councils', () => {
  it('shows a council by its name, with the format of its references', () =>
    expect(
      rowAfter(councilDirectory, [
        {
          type: 'CouncilJoined',
          effectiveOn,
          council: cambridge,
          name: 'Cambridge City',
          referenceFormat: '{yy}/{number}',
        } as never,
      ]),
    ).toEqual({
      council: 'CAM',
      name: 'Cambridge City',
      referenceFormat: '{yy}/{number}',
      joinedOn: '2026-01-05',
    }));
});
