import { chmod, cp, lstat, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serverAccount } from './account.js';
import { findBinaries, packagedBinaries, packageFolder } from './binaries.js';

const packaged = packageFolder();

describe("the npm package's server binaries", () => {
  let above: string;
  let native: string;
  let home: string;

  beforeAll(async () => {
    above = await mkdtemp(join(await realpath(tmpdir()), 'casebook-binaries-'));
    await chmod(above, 0o711);
    native = join(above, 'node_modules/package/native');
    await cp(packaged!, native, { recursive: true, verbatimSymlinks: true });
    await cp(join(packaged!, '../package.json'), join(native, '../package.json'));
  });
  beforeEach(async () => {
    await removeLinks(join(native, 'lib'));
    home = await mkdtemp(join(above, 'home-'));
    await chmod(home, 0o755);
  });
  afterEach(async () => {
    await chmod(join(native, 'lib'), 0o755);
    await chmod(join(above, 'node_modules'), 0o755);
  });
  afterAll(() => rm(above, { recursive: true, force: true }));

  const find = async () => packagedBinaries(native, home, await serverAccount(home));

  it('work although their install script, which creates links, did not run', async () => {
    expect(await find()).toEqual({ folder: join(native, 'bin'), major: 18 });
  });

  it('work from a read-only package', async () => {
    await chmod(join(native, 'lib'), 0o555);
    expect((await find())?.major).toBe(18);
  });

  it("work from a package that the server's account cannot read", async () => {
    await chmod(join(above, 'node_modules'), 0o700);
    const first = await find();
    expect(first?.major).toBe(18);
    expect(await find()).toEqual(first);
  });

  it('are replaced by the configured ones, which must exist', async () => {
    await expect(findBinaries(home, undefined, join(above, 'nowhere'))).rejects.toThrow('nowhere');
    const asked = join(packaged!, 'bin');
    expect((await findBinaries(home, await serverAccount(home), asked)).folder).toBe(asked);
  });
});

async function removeLinks(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if ((await lstat(file)).isSymbolicLink()) await rm(file);
  }
}
