const deciders: Readonly<Record<string, string>> = {
  officer: 'an officer',
  'gateway-test': 'the gateway test',
  committee: 'the committee',
  undetermined: 'not known yet',
};

/** Who decides a case: "an officer". */
export const deciderInWords = (code: string): string => deciders[code] ?? code;
