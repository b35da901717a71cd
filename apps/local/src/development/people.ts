import type { DevelopmentPerson } from '#identity';

/** An invented member of the shared service. Their officer record says for which councils they act. */
export interface ServicePerson extends DevelopmentPerson {
  readonly jobTitle: string;
  readonly employer: 'SCA' | 'CAM';
  readonly actsFor: readonly ('SCA' | 'CAM')[];
}

const both = ['CAM', 'SCA'] as const;

/** Starts the empty installation: takes the councils on, founds their service and authorises the others. */
export const firstAdministrator = 'rosa.linden';

/** Greater Cambridge's invented officers and specialists. South Cambridgeshire employs most of them. */
export const servicePeople: readonly ServicePerson[] = [
  person('amina.hassan', 'Amina Hassan', 'Team leader, west', ['officer', 'teamLeader'], 'SCA', both),
  person('tom.ashdown', 'Tom Ashdown', 'Team leader, city', ['officer', 'teamLeader'], 'CAM', both),
  person('grace.okafor', 'Grace Okafor', 'Principal planner', ['officer'], 'SCA', both),
  person('dylan.price', 'Dylan Price', 'Senior planner', ['officer'], 'SCA', both),
  person('mei.lin', 'Mei Lin', 'Senior planner', ['officer'], 'CAM', both),
  person('josef.novak', 'Josef Novak', 'Planner', ['officer'], 'SCA', both),
  person('ruth.kelly', 'Ruth Kelly', 'Planner', ['officer'], 'CAM', ['CAM']),
  person('sam.fenwick', 'Sam Fenwick', 'Planner', ['officer'], 'SCA', ['SCA']),
  person('ines.duarte', 'Inês Duarte', 'Conservation officer', ['officer'], 'SCA', both),
  person('bill.harker', 'Bill Harker', 'Tree officer', ['officer'], 'SCA', both),
  person('nadia.rahman', 'Nadia Rahman', 'Validation officer', ['validation'], 'SCA', both),
  person('owen.pugh', 'Owen Pugh', 'Validation officer', ['validation'], 'SCA', both),
  person('carol.venn', 'Carol Venn', 'Committee clerk', ['committeeClerk'], 'SCA', both),
  person('farid.aziz', 'Farid Aziz', 'Finance business partner', ['finance'], 'SCA', both),
  person('helen.marsh', 'Helen Marsh', 'Internal auditor', ['auditor'], 'CAM', both),
  person(firstAdministrator, 'Rosa Linden', 'Service manager', ['serviceManager'], 'SCA', both),
  person('ngozi.bell', 'Ngozi Bell', 'Deputy head of service', ['serviceManager'], 'CAM', both),
  person('peter.lowe', 'Peter Lowe', 'Head of service', ['serviceManager', 'teamLeader'], 'SCA', both),
];

/** Programs that call Casebook: a submission portal, and the import of a joining council's open cases. */
export const machines: readonly DevelopmentPerson[] = [
  { id: 'submission-portal', name: 'Submission portal', roles: ['portal'], councils: ['*'] },
  { id: 'case-importer', name: 'Case importer', roles: ['importer'], councils: ['*'] },
];

function person(
  id: string,
  name: string,
  jobTitle: string,
  roles: DevelopmentPerson['roles'],
  employer: ServicePerson['employer'],
  actsFor: ServicePerson['actsFor'],
): ServicePerson {
  return { id, name, jobTitle, roles, employer, actsFor };
}
