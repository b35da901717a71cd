import { jsonAt } from '../../libs/open-data/test/a-life.js';
import { odpFolder } from '../../libs/open-data/test/odp-schema.js';

// biome-ignore lint/suspicious/noExplicitAny: a portal's JSON, of which each type has other parts.
type Payload = any;

const example = (path: string): Payload => jsonAt(new URL(`examples/application/${path}`, odpFolder));

/**
 * What a portal sends for a type: Open Digital Planning's own example, where there is one. For the types that have
 * none its schema asks for little: who, where, what, and no fee where none is due.
 */
export function asSent(type: string): Payload {
  if (type === 'pp.full.minor') return example('planningPermission/minor.json');
  const { data, ...rest } = example('planningPermission/fullHouseholder.json');
  const { user, applicant, property, application, proposal } = data;
  const { ownership: _, ...who } = applicant;
  const { description, boundary } = proposal;
  // Asked of London alone.
  const { titleNumber: _title, parking: _parking, ...where } = property;
  return {
    ...rest,
    data: {
      user,
      applicant: who,
      property: where,
      application: {
        type: { ...application.type, value: type },
        declaration: application.declaration,
        ...(type.startsWith('wtt.') && { fee: { notApplicable: true } }),
      },
      proposal: { description, boundary },
    },
  };
}
