import { randomUUID } from 'node:crypto';
import { copyOf } from './log/copying.js';
import type { EventLog } from './log/event-log.js';
import { notLeader } from './protocol/refusals.js';
import type { Admit } from './services/handling.js';
import type { Commit } from './storage/storage.js';

interface Member {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly log: EventLog;
}

/** Nodes of one process that imitate a cluster: the first leads, and the others receive what it writes. */
export class Cluster {
  private readonly joined: Member[] = [];
  private leading: Member | undefined;

  get members(): readonly Member[] {
    return this.joined;
  }

  get leader(): Member | undefined {
    return this.leading;
  }

  /** The leader's log, to which followers forward writes. */
  get writing(): EventLog {
    if (!this.leading) throw notLeader(undefined);
    return this.leading.log;
  }

  async join(host: string, port: number, log: EventLog): Promise<Membership> {
    const member = { id: randomUUID(), host, port, log };
    const replica = this.leading && (await Replica.of(this.leading.log, log));
    this.joined.push(member);
    this.leading ??= member;
    return new Membership(this, member, replica);
  }

  lead(member: Member): void {
    this.leading = member;
  }

  leave(member: Member): void {
    this.joined.splice(this.joined.indexOf(member), 1);
    if (this.leading === member) this.leading = undefined;
  }
}

/** The operations of a spec on a member of a cluster. */
export class Membership {
  constructor(
    private readonly cluster: Cluster,
    private readonly member: Member,
    private readonly replica: Replica | undefined,
  ) {}

  /** Stops receiving what its leader writes. */
  lag(): void {
    this.replica?.hold();
  }

  /** Receives everything it has missed, and follows again. */
  async catchUp(): Promise<void> {
    await this.replica?.release();
  }

  /** Becomes the leader, with the events it has. */
  lead(): void {
    this.replica?.stop();
    this.cluster.lead(this.member);
  }

  leave(): void {
    this.replica?.stop();
    this.cluster.leave(this.member);
  }

  /** Refuses calls that need the leader on another node, and names the leader. */
  readonly admit: Admit = (_method, metadata) => {
    const { leader } = this.cluster;
    if (metadata.get('requires-leader')[0] === 'true' && leader !== this.member) throw notLeader(leader);
  };
}

/** Copies another log's commits to this one. */
class Replica {
  private readonly missed: Commit[] = [];
  private writing: Promise<void> = Promise.resolve();
  private isHeld = false;
  private readonly unsubscribe: () => void;

  private constructor(
    leader: EventLog,
    private readonly follower: EventLog,
  ) {
    this.unsubscribe = leader.onCommit((commit) => {
      this.missed.push(commit);
      if (!this.isHeld) void this.write();
    });
  }

  static async of(leader: EventLog, follower: EventLog): Promise<Replica> {
    const replica = new Replica(leader, follower);
    replica.missed.unshift(copyOf(leader.storage));
    await replica.write();
    return replica;
  }

  hold(): void {
    this.isHeld = true;
  }

  async release(): Promise<void> {
    this.isHeld = false;
    await this.write();
  }

  stop(): void {
    this.unsubscribe();
  }

  private write(): Promise<void> {
    const commits = this.missed.splice(0);
    this.writing = this.writing.then(async () => {
      for (const commit of commits) await this.follower.replicate(commit);
    });
    return this.writing;
  }
}
