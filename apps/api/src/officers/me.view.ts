export class MyCouncilView {
  council: string;
  name: string;
  from: string;
  /** The last day; null while there is none. */
  until: string | null;
  /** Whether you may act for it today in one of your roles. */
  today: boolean;
}

export class MyServiceView {
  service: string;
  from: string;
  until: string | null;
}

export class MeView {
  id: string;
  /** Null for a program, and for a person without an officer record. */
  name: string | null;
  jobTitle: string | null;
  employer: string | null;
  /** From your token. */
  roles: string[];
  /** The days on which each council authorises you; for a program, the councils in its token. */
  councils: MyCouncilView[];
  services: MyServiceView[];
  /** Whether you begin this installation: nobody may act for a council yet, and its settings name you. */
  begins: boolean;
  /** From your post today; null if none is recorded. */
  team: string | null;
  grade: string | null;
  specialism: string | null;
  /** The day to which this applies. */
  on: string;
}
