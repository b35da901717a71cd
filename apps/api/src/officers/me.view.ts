export class MyCouncilView {
  council: string;
  name: string;
  from: string;
  /** The last day; null while it lasts. */
  until: string | null;
  /** Whether you may act for it today, in one of your roles. */
  today: boolean;
}

export class MyServiceView {
  service: string;
  from: string;
  until: string | null;
}

export class MeView {
  id: string;
  /** Null of a program, and of somebody whom no officer record knows. */
  name: string | null;
  jobTitle: string | null;
  employer: string | null;
  /** By your token. */
  roles: string[];
  /** For which each council authorised you, day by day; of a program, those that its token names. */
  councils: MyCouncilView[];
  services: MyServiceView[];
  /** Of your post today; null where none is on record. */
  team: string | null;
  grade: string | null;
  specialism: string | null;
  /** The day of which this is said. */
  on: string;
}
