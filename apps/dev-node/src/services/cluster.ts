import { randomUUID } from 'node:crypto';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { ServiceDefinition } from '@grpc/grpc-js';
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

const instanceId = randomUUID();

/** A cluster of one, found at the address by which the client asked. */
export function clusterInfo(authority: string): ClusterInfo {
  const { hostname, port } = new URL(`http://${authority}`);
  const endPoint = new gossip.EndPoint();
  endPoint.setAddress(hostname);
  endPoint.setPort(Number(port));
  const id = new shared.UUID();
  id.setString(instanceId);
  const member = new gossip.MemberInfo();
  member.setInstanceId(id);
  member.setTimeStamp(Date.now().toString());
  member.setState(gossip.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const info = new gossip.ClusterInfo();
  info.addMembers(member);
  return info;
}
