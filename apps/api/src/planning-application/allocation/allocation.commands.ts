import { IsIn } from 'class-validator';
import { type AllocationCommand, type Discipline, disciplines, type OfficerId } from '#domain';
import { ask, bindingNothing } from '../../acts/act-words.js';
import { IsOfficer } from '../../http/fields.js';
import { Labelled } from '../../http/labels.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';

export class AllocateOfficerBody {
  /** The officer's id, as in GET /officers. */
  @IsOfficer()
  @Labelled('Officer', { names: 'officer' })
  officer: OfficerId;
}

export class AllocateSpecialistBody {
  @IsIn(disciplines)
  @Labelled('About')
  discipline: Discipline;

  @IsOfficer()
  @Labelled('Whom to ask', { names: 'officer' })
  officer: OfficerId;
}

/** The officer of a case, and the specialists who advise. */
export const allocation = caseTopic<AllocationCommand>('Allocation', {
  AllocateOfficer: asked(AllocateOfficerBody, {
    path: 'allocation',
    operation: 'allocate',
    roles: ['teamLeader', 'validation', 'serviceManager'],
    act: bindingNothing(ask('Give this case to an officer', 'Give it to them', 'Given to an officer')),
    says: 'Gives the case to an officer, or to another one.',
    command: ({ body: { officer }, parts, request, on }) => ({
      ...{ officer, isAuthorised: parts.isAuthorised(officer, request), on },
    }),
  }),
  AllocateSpecialist: asked(AllocateSpecialistBody, {
    path: 'specialists',
    operation: 'allocateSpecialist',
    roles: ['officer', 'teamLeader', 'validation', 'serviceManager'],
    act: bindingNothing(ask('Ask a specialist for advice', 'Ask them', 'Specialist asked')),
    says: 'Asks a specialist to advise: one for each discipline.',
    command: ({ body: { discipline, officer }, parts, request, on }) => ({
      ...{ discipline, officer, isAuthorised: parts.isAuthorised(officer, request), on },
    }),
  }),
  HandOnCase: notAsked('the clerk hands over the cases of officers who leave'),
});
