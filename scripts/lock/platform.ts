/** The platform fields of a package in a lock file. */
export interface Platform {
  os: string[];
  cpu: string[];
  libc?: string[];
}

const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];
const libraries: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/** The platform in a name such as `@swc/core-linux-arm64-gnu`; undefined if there is none. */
export function platformOf(name: string): Platform | undefined {
  const words = name.split(/[/-]/).map((word) => (word === 'windows' ? 'win32' : word));
  const os = words.findLast((word) => systems.includes(word));
  const cpu = words.findLast((word) => processors.includes(word));
  if (!os || !cpu) return undefined;
  const library = libraries[words.at(-1) ?? ''];
  return { os: [os], cpu: [cpu], ...(library && os === 'linux' ? { libc: [library] } : {}) };
}
