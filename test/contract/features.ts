import { readFileSync } from 'node:fs';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import {
  type CallOptions,
  type ChannelCredentials,
  type ClientOptions,
  credentials,
  Metadata,
} from '@grpc/grpc-js';
import type { EventStoreAddress } from '#config';

interface Served {
  version: { year: number; month: number };
  /** `service/method`, in lower case. */
  methods: string[];
}

/** The server's features, read without the client library, which does not expose them. */
export async function servedBy(address: EventStoreAddress): Promise<Served> {
  const client = new featuresGrpc.ServerFeaturesClient(...(await channelTo(address)));
  try {
    return await new Promise((resolve, reject) => {
      client.getSupportedMethods(new shared.Empty(), ...bareArguments(address), (error, answer) => {
        if (error || !answer) return reject(error);
        const [year, month] = answer.getEventStoreServerVersion().split('.').map(Number);
        const methods = answer
          .getMethodsList()
          .map((method) => `${method.getServiceName()}/${method.getMethodName()}`);
        resolve({ version: { year: year ?? 0, month: month ?? 0 }, methods });
      });
    });
  } finally {
    client.close();
  }
}

type Channel = [address: string, credentials: ChannelCredentials, options: ClientOptions];

/** A channel for a bare gRPC client to the node or, in a cluster, to its leader. */
export async function channelTo(address: EventStoreAddress): Promise<Channel> {
  const { discover, hosts } = address;
  const isCluster = discover || hosts.length > 1;
  return [isCluster ? await leaderOf(address) : hosts[0]!, channelCredentials(address), {}];
}

function channelCredentials({ options }: EventStoreAddress): ChannelCredentials {
  if (options.get('tls') === 'false') return credentials.createInsecure();
  const file = (name: string) => {
    const path = options.get(name);
    return path === undefined ? null : readFileSync(path);
  };
  return credentials.createSsl(file('tlscafile'), file('userkeyfile'), file('usercertfile'));
}

const answerWithinMs = 30_000;

/** The metadata and options of a bare client's call, with credentials if the server needs them. */
export function bareArguments({ credentials: user }: EventStoreAddress): [Metadata, CallOptions] {
  const metadata = new Metadata();
  if (user) {
    const basic = Buffer.from(`${user.username}:${user.password}`).toString('base64');
    metadata.set('authorization', `Basic ${basic}`);
  }
  return [metadata, { deadline: Date.now() + answerWithinMs }];
}

async function leaderOf(address: EventStoreAddress): Promise<string> {
  const complaints: string[] = [];
  for (const host of address.hosts) {
    const client = new gossipGrpc.GossipClient(host, channelCredentials(address));
    try {
      return await leaderByGossip(client, bareArguments(address));
    } catch (error) {
      complaints.push(`${host}: ${String(error)}`);
    } finally {
      client.close();
    }
  }
  throw new Error(`No leader was found. ${complaints.join('; ')}`);
}

const { LEADER } = gossip.MemberInfo.VNodeState;

const leaderByGossip = (client: gossipGrpc.GossipClient, call: [Metadata, CallOptions]): Promise<string> =>
  new Promise((resolve, reject) => {
    client.read(new shared.Empty(), ...call, (error, info) => {
      if (error) return reject(error);
      const leader = info
        .getMembersList()
        .find((member) => member.getState() === LEADER && member.getIsAlive());
      const at = leader?.getHttpEndPoint();
      if (at) resolve(`${at.getAddress()}:${at.getPort()}`);
      else reject(new Error('its cluster has no leader'));
    });
  });
