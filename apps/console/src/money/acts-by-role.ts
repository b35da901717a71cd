import type { Described } from '../acts/described.js';
import { type OfficePath, officeForm } from '../office/office-forms.js';

export interface ActOffered {
  readonly label: string;
  readonly href: string;
}

/** Where acts are offered, and to whom. */
export interface OfferedTo {
  readonly address: string;
  readonly roles: readonly string[];
  readonly described: Described;
}

/** Those acts that a user with these roles can begin, by the API's document. Whether they may is the API's to say. */
export async function actsByRole(
  paths: readonly OfficePath[],
  { address, roles, described }: OfferedTo,
): Promise<readonly ActOffered[]> {
  const offered = await Promise.all(
    paths.map(async (each) => {
      const command = await described.command(each);
      const form = officeForm(each);
      const isTheirs = command.roles.some((role) => roles.includes(role));
      return isTheirs ? [{ label: form.label, href: `${address}/do/${form.address}` }] : [];
    }),
  );
  return offered.flat();
}
