import type { ClusterInfo, MemberInfo as ClusterMember } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { ServiceDefinition } from '@grpc/grpc-js';
import type { Cluster } from '../cluster.js';
import { gossip, serverFeatures, shared } from '../protocol/generated.js';

const FEATURES: Readonly<Record<string, readonly string[]>> = { Read: ['position', 'events'] };

export function supportedMethods(services: readonly ServiceDefinition[], version: string): SupportedMethods {
  const answer = new serverFeatures.SupportedMethods();
  answer.setEventStoreServerVersion(version);
  for (const { path } of services.flatMap((service) => Object.values(service))) {
    const [, service = '', name = ''] = path.split('/');
    const method = new serverFeatures.SupportedMethod();
    method.setServiceName(service.toLowerCase());
    method.setMethodName(name.toLowerCase());
    method.setFeaturesList([...(FEATURES[name] ?? [])]);
    answer.addMethods(method);
  }
  return answer;
}

/** All members; a single node is shown at the address that the client used. */
export function clusterInfo({ members, leader }: Cluster, authority: string): ClusterInfo {
  const { hostname, port } = new URL(`http://${authority}`);
  const isAlone = members.length === 1;
  const info = new gossip.ClusterInfo();
  for (const member of members) {
    const at = isAlone ? { host: hostname, port: Number(port) } : member;
    info.addMembers(memberInfo(member.id, at, member === leader));
  }
  return info;
}

function memberInfo(id: string, at: { host: string; port: number }, leads: boolean): ClusterMember {
  const endPoint = new gossip.EndPoint();
  endPoint.setAddress(at.host);
  endPoint.setPort(at.port);
  const instanceId = new shared.UUID();
  instanceId.setString(id);
  const member = new gossip.MemberInfo();
  member.setInstanceId(instanceId);
  member.setTimeStamp(Date.now().toString());
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  member.setState(leads ? LEADER : FOLLOWER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  return member;
}
