import { type Config, ConfigProblem, type IssuerConfig } from '#config';
import { type Issuer, type Role, roles } from '#identity';

/** The issuers in the settings. Throws a {@link ConfigProblem} if a role named there is not one of ours. */
export const issuersOf = ({ identity }: Pick<Config, 'identity'>): readonly Issuer[] =>
  identity.issuers.map((each) => ({
    ...each,
    keys: keysOf(each),
    roleNames: Object.fromEntries(
      Object.entries(each.roleNames).map(([theirs, ours]) => [theirs, role(ours)]),
    ),
    machines: Object.fromEntries(
      Object.entries(each.machines).map(([client, machine]) => [
        client,
        { ...machine, roles: machine.roles.map(role) },
      ]),
    ),
  }));

function keysOf({ jwksUrl }: IssuerConfig): URL | null {
  if (jwksUrl === null) return null;
  if (URL.canParse(jwksUrl)) return new URL(jwksUrl);
  throw new ConfigProblem(`${jwksUrl} is not a URL: it cannot be where an issuer's keys are.`);
}

function role(name: string): Role {
  const listed = roles.find((each) => each === name);
  if (listed) return listed;
  throw new ConfigProblem(`${name} is not a role. The roles are ${roles.join(', ')}.`);
}
