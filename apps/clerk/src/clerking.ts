import { Registry } from 'prom-client';
import { carriersOf } from '#carriers';
import { clamd, fileSubject, folderStore, s3Store } from '#documents';
import type { Instant } from '#legislation';
import { answerTokens, fileSealing, KeyVault, sealing } from '#privacy';
import { clockFault, holdLease } from '#projections';
import { readDatabase } from '#read-models';
import type { Tools, Work, WorkerOf } from '#worker';
import { Clerk } from './clerk.js';
import { gaugeClerk } from './clerk-metrics.js';
import { FileScanner } from './file-scanner.js';
import { healthOf } from './health.js';
import { LetterSender } from './letter-sender.js';
import { lettersByRule } from './letters-by-rule.js';
import { linkFollower } from './link-follower.js';

const now = () => new Date().toISOString() as Instant;

/** The active clerk, while it holds the lease; others wait. */
export const clerking: WorkerOf = { name: 'clerk', work };

function work(tools: Tools): Work {
  const { config, pool, store, log } = tools;
  const reads = readDatabase(pool);
  const vault = KeyVault.open({ folder: config.keysFolder });
  const carrying = carryingWith(config, vault);
  const metrics = new Registry();
  // Where callers set the time, the seed's facts may be in the future.
  const witnesses = { database: pool, store: config.clock === 'system' ? store : null };
  const clerk = new Clerk({
    ...{ store, reads, log, metrics, now },
    clockFault: (at) => clockFault(at, witnesses),
  });
  let isHolding = false;
  const isStopped = () => clerk.clockFault !== undefined;
  const scanning = config.clamd && {
    scanner: new FileScanner({
      ...carrying,
      scanner: clamd(config.clamd),
      store,
      reads,
      log,
      now,
      isStopped,
    }),
  };
  gaugeClerk(metrics, () => ({
    isHolding,
    lookedAt: clerk.lookedAt,
    failedLooks: clerk.failed.count,
    isClockWrong: clerk.clockFault !== undefined,
    isScannerAway: scanning?.scanner.isAway ?? false,
  }));
  const watched = {
    pool,
    store,
    clerk,
    ...scanning,
    isHolding: () => isHolding,
    clockFault: () => clockFault(now(), witnesses),
  };
  const onTrouble = (err: unknown) => log.warn({ err }, 'the clerk was interrupted and continues');
  return {
    parts: healthOf(watched),
    metrics,
    run: async (signal) => {
      await holdLease(pool, { name: 'clerk', signal, onTrouble }, async (lease) => {
        isHolding = true;
        const following = { store, pool, epoch: lease.epoch, log, now, isStopped };
        const { files, people } = carrying;
        const ruled = lettersByRule({ ...following, files, people, vault });
        const letters = new LetterSender({ ...carrying, store, reads, log, now, isStopped });
        const scanners = Object.values(scanning ?? {});
        const work = [clerk, linkFollower(following), ruled, letters, ...scanners];
        await Promise.all(work.map((each) => each.run(lease.signal))).finally(() => {
          isHolding = false;
        });
      });
      await vault.close();
    },
  };
}

/** Opens letters and carries them. */
const carryingWith = ({ carrier, documents }: Tools['config'], vault: KeyVault) => ({
  carrierOf: carriersOf(carrier),
  files: 'folder' in documents ? folderStore(documents.folder) : s3Store(documents),
  people: sealing(vault),
  sealing: fileSealing(vault),
  tokens: answerTokens(vault, fileSubject),
});
