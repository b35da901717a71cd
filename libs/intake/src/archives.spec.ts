import { describe, expect, it } from '@jest/globals';
import { zipOf } from '../test/zip.js';
import { ArchiveRefused, archiveLimits, checkArchive } from './archives.js';

const text = { name: 'a.txt', bytes: Buffer.from('a') };
const inside = (archive: Buffer, name = 'inner.zip') => zipOf([{ name, bytes: archive }]);
const zeros = { name: 'zeros', bytes: Buffer.alloc(30 * 1024 * 1024) };
const many = (files: number) =>
  zipOf(Array.from({ length: files }, (_, at) => ({ name: `${at}`, bytes: text.bytes })));

const refused: readonly (readonly [what: string, archive: Buffer, because: RegExp])[] = [
  ['too many files', many(archiveLimits.files + 1), /more than 500 files/],
  ['an archive of too many files inside it', inside(many(archiveLimits.files)), /more than 500 files/],
  [
    'a file that is too large',
    zipOf([{ ...text, claimed: archiveLimits.bytesOfOne + 1 }]),
    /more than 104857600 bytes/,
  ],
  [
    'more data than is allowed in total',
    zipOf(
      Array.from({ length: 5 }, (_, at) => ({ name: `${at}`, bytes: text.bytes, claimed: 99 * 2 ** 20 })),
    ),
    /cannot be read|unpacks to more/,
  ],
  ['more data than it declares', zipOf([{ ...zeros, claimed: 10 }]), /cannot be read/],
  ['archives nested three deep', inside(inside(zipOf([text]))), /more than 1 deep/],
  [
    'archives nested three deep under another name',
    inside(inside(zipOf([text]), 'a.pdf'), 'b.pdf'),
    /more than 1 deep/,
  ],
  ['an encrypted file', zipOf([{ ...text, encrypted: true }]), /encrypted/],
  ['a path out of its folder', zipOf([{ ...text, name: '../../etc/passwd' }]), /cannot be read/],
  ['only its beginning', Buffer.from('PK\x03\x04 and no more'), /cannot be read/],
];

describe('an archive', () => {
  it.each(refused)('with %s is refused, with the reason', async (_, archive, because) => {
    const refusal = await checkArchive(archive).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ArchiveRefused);
    expect((refusal as Error).message).toMatch(because);
  });

  it.each([
    ['of files', zipOf([text, { name: 'folder/', bytes: Buffer.alloc(0) }, { ...text, name: 'folder/b' }])],
    ['with an archive in it', inside(zipOf([text]))],
    ['of the largest number of files', many(archiveLimits.files)],
  ])('%s is accepted', (_, archive) => expect(checkArchive(archive)).resolves.toBeUndefined());
});
