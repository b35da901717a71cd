/** Every setting: its name, its meaning, and its default. docs/operate/settings.md is made from this. */
export const settings = {
  NODE_ENV: {
    meaning: 'production, which refuses everything meant for development; development; or test',
    otherwise: 'development',
  },
  CASEBOOK_HOST: { meaning: 'address the API and the console listen on', otherwise: '127.0.0.1' },
  CASEBOOK_PORT: { meaning: 'port of the API', otherwise: '3000' },
  CASEBOOK_RATE_PER_CALLER: {
    meaning:
      'requests per minute of one signed-in person, and ten times as many of a machine; 0 for no limit; in production 1200, else 0',
    otherwise: '',
  },
  CASEBOOK_RATE_PER_ADDRESS: {
    meaning:
      'requests per minute of one address without a valid token; 0 for no limit; in production 300, else 0',
    otherwise: '',
  },
  CASEBOOK_RATE_UNSIGNED: {
    meaning:
      'how much one address may record per hour without signing in, such as comments; 0 for no limit; in production 20, else 0',
    otherwise: '',
  },
  CASEBOOK_RATE_LINK: {
    meaning:
      'how often one link in a letter may be used per hour, to read and to answer; 0 for no limit; in production 120, else 0',
    otherwise: '',
  },
  CASEBOOK_TRUSTED_PROXIES: {
    meaning:
      'addresses of the proxies in front, comma-separated: only these are trusted for X-Forwarded-For. For the API, include the console; otherwise all readers of its register count as one',
    otherwise: '',
  },
  CASEBOOK_DATA: {
    meaning: 'folder of the keys; also of all other data when everything runs locally',
    otherwise: '.casebook',
  },
  CASEBOOK_DOCUMENTS: {
    meaning:
      'where the bytes of documents are kept, sealed: a folder, or s3://bucket/prefix/ of an S3-compatible store; CASEBOOK_DATA/documents if nothing is said',
    otherwise: '',
  },
  CASEBOOK_DOCUMENTS_ENDPOINT: {
    meaning: "address of an S3-compatible store that is not Amazon's, such as https://minio.example:9000",
    otherwise: '',
  },
  CASEBOOK_DOCUMENTS_REGION: { meaning: 'region of the bucket', otherwise: 'eu-west-2' },
  AWS_ACCESS_KEY_ID: {
    meaning: "the account at the store of documents; none uses the machine's own role",
    otherwise: '',
  },
  AWS_SECRET_ACCESS_KEY: { meaning: 'the secret of that account', otherwise: '' },
  CASEBOOK_CLAMD: {
    meaning:
      "ClamAV's daemon, which scans every new file: host:port, or the path of its socket; without one nothing is scanned, and unscanned files are shown only to people who must check them",
    otherwise: '',
  },
  CASEBOOK_NOTIFY_KEY: {
    meaning:
      'key of the GOV.UK Notify service that delivers letters and messages; without one they go into a folder, CASEBOOK_DATA/outbox, which shows what would be sent',
    otherwise: '',
  },
  CASEBOOK_NOTIFY_EMAIL_TEMPLATE: {
    meaning: 'id of its template for messages, with the fields subject, body and link',
    otherwise: '',
  },
  CASEBOOK_NOTIFY_COUNCILS: {
    meaning:
      'JSON file for councils with their own GOV.UK Notify service: {"CAM":{"key":"…","emailTemplate":"…"}}; others use CASEBOOK_NOTIFY_KEY, or the folder',
    otherwise: '',
  },
  CASEBOOK_NOTIFY_ADDRESS: {
    meaning: 'where GOV.UK Notify answers',
    otherwise: 'https://api.notifications.service.gov.uk',
  },
  CASEBOOK_PLANNING_PORTAL_HOSTS: {
    meaning:
      'hosts, comma-separated, from which a submission may be fetched over https when the Planning Portal sends a notice with a link; none fetches nothing',
    otherwise: '',
  },
  CASEBOOK_PUBLIC_URL: {
    meaning: 'where the public finds the API, for addresses of documents on the register',
    otherwise: '',
  },
  CASEBOOK_KEYS: { meaning: 'folder of the keys to personal data', otherwise: 'CASEBOOK_DATA/keys' },
  EVENTSTORE_URL: {
    meaning:
      'the event store: esdb:// or kurrentdb:// chooses the client; several hosts or +discover for a cluster',
    otherwise: 'esdb://127.0.0.1:2113?tls=false',
  },
  DATABASE_URL: {
    meaning: 'PostgreSQL for the read models',
    otherwise: 'postgres://casebook:casebook@127.0.0.1:5432/casebook',
  },
  KAFKA_BROKERS: {
    meaning: 'brokers for publishing events, host:port, comma-separated; without brokers, publishing waits',
    otherwise: '',
  },
  KAFKA_SECURITY_PROTOCOL: {
    meaning:
      'PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL; for a private certificate authority set NODE_EXTRA_CA_CERTS',
    otherwise: 'PLAINTEXT',
  },
  KAFKA_SASL_MECHANISM: { meaning: 'PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512', otherwise: 'SCRAM-SHA-512' },
  KAFKA_SASL_USERNAME: { meaning: "the broadcaster's account at the brokers", otherwise: '' },
  KAFKA_SASL_PASSWORD: { meaning: 'its password there', otherwise: '' },
  KAFKA_TOPIC_PREFIX: { meaning: "the beginning of every topic's name", otherwise: 'casebook.' },
  OIDC_ISSUER: { meaning: 'the OpenID Connect issuer whose tokens are accepted', otherwise: '' },
  OIDC_AUDIENCE: { meaning: 'the audience that tokens must name', otherwise: 'casebook' },
  OIDC_JWKS_URL: {
    meaning: "the issuer's public keys, where its discovery document does not say",
    otherwise: '',
  },
  OIDC_PERSON_CLAIM: { meaning: 'the claim that identifies a person', otherwise: 'sub' },
  OIDC_ROLES_CLAIM: {
    meaning: 'the claim that holds the roles; dots reach into an object, realm_access.roles',
    otherwise: 'roles',
  },
  OIDC_COUNCILS_CLAIM: { meaning: "the claim that names a program's councils", otherwise: 'councils' },
  OIDC_ROLE_NAMES: {
    meaning: "the issuer's names of roles, or ids of groups: theirs=ours, comma-separated",
    otherwise: '',
  },
  OIDC_IDENTIFIES_BY: {
    meaning:
      "officerRecord: officers' records say whose account a subject is; officerId: the subject is the officer's id",
    otherwise: 'officerRecord',
  },
  OIDC_ISSUERS_FILE: {
    meaning: 'several issuers, or programs that sign in as themselves: a JSON file (docs/operate/sign-on.md)',
    otherwise: '',
  },
  CASEBOOK_FIRST_ADMINISTRATOR: {
    meaning:
      "who may begin in an empty installation (an officer's id, or issuer|subject: login.example|4f0c); without effect once anybody is authorised",
    otherwise: '',
  },
  CASEBOOK_CLOCK: {
    meaning: 'system; or request: callers may set the time (for invented data; never in production)',
    otherwise: 'system',
  },
  CASEBOOK_FALLBACK_COUNCIL: {
    meaning:
      'the council that receives submissions for councils that have not joined; without one they are refused',
    otherwise: '',
  },
  CASEBOOK_CONSTRAINTS_URL: {
    meaning:
      'where the constraints of a site are looked up when an officer asks, such as https://www.planning.data.gov.uk/; none looks nothing up',
    otherwise: '',
  },
  CASEBOOK_OS_PLACES_KEY: {
    meaning:
      'key of Ordnance Survey Places, which lists the addresses around a site; without one there is no look-up',
    otherwise: '',
  },
  CASEBOOK_OS_PLACES_ADDRESS: {
    meaning: 'where Ordnance Survey Places answers',
    otherwise: 'https://api.os.uk/search/places/v1',
  },
  CASEBOOK_PROJECTOR_PORT: {
    meaning: "port of the projector's health and metrics; 0 for none",
    otherwise: '3001',
  },
  CASEBOOK_BROADCASTER_PORT: {
    meaning: "port of the broadcaster's health and metrics; 0 for none",
    otherwise: '3002',
  },
  CASEBOOK_CLERK_PORT: { meaning: "port of the clerk's health and metrics; 0 for none", otherwise: '3003' },
  CASEBOOK_API_URL: {
    meaning: 'where the clerk, the console and command-line tools find the API',
    otherwise: 'http://127.0.0.1:CASEBOOK_PORT',
  },
  CASEBOOK_CONSOLE_PORT: { meaning: 'port of the console', otherwise: '3010' },
  CASEBOOK_CONSOLE_URL: {
    meaning: 'where browsers find the console; the API sends whoever opens it there; none if none runs',
    otherwise: '',
  },
  CASEBOOK_CONSOLE_SECRET: {
    meaning:
      'seals the sessions of the console: 32 characters or more, the same for all its processes; without one, sessions end when the process ends',
    otherwise: '',
  },
  CASEBOOK_CONSOLE_CLIENT_ID: {
    meaning:
      "the console's client id at the first issuer (authorization code with PKCE); without one, people choose an invented person, in development only",
    otherwise: '',
  },
  CASEBOOK_CONSOLE_CLIENT_SECRET: { meaning: 'its client secret; none for a public client', otherwise: '' },
  CASEBOOK_CONSOLE_RESOURCE: {
    meaning: 'the resource that tokens are asked for (RFC 8707), where the issuer wants it named',
    otherwise: '',
  },
  CASEBOOK_CONSOLE_SCOPE: { meaning: 'the scopes that the console asks for', otherwise: 'openid profile' },
  CASEBOOK_LOG: {
    meaning: 'lowest level logged: fatal, error, warn, info, debug, trace, silent',
    otherwise: 'info',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: { meaning: 'where traces are sent; none sends none', otherwise: '' },
} as const;

export type Setting = keyof typeof settings;
