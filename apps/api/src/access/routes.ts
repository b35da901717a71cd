import { Inject, Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { publicKey, type Requirement, recordsNothingKey, requirementKey } from './requires.js';
import { type UnsignedGrounds, unsignedGrounds } from './unsigned.js';

/** A route as its definition has it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly requirement: Requirement | undefined;
  readonly isPublic: boolean;
  readonly recordsNothing: boolean;
}

/** Every route must name its authority, or the application does not start. */
@Injectable()
export class Routes implements OnModuleInit {
  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(unsignedGrounds) private readonly grounds: UnsignedGrounds,
  ) {}

  onModuleInit(): void {
    const faults = this.all().flatMap((route) => {
      const fault = faultIn(route, this.grounds);
      return fault ? [`${route.method} ${route.path} ${fault}`] : [];
    });
    if (faults.length > 0) throw new Error(`The API cannot start with these routes: ${faults.join('; ')}.`);
  }

  all(): readonly Route[] {
    const controllers = [...this.modules.values()].flatMap(({ controllers }) => [...controllers.values()]);
    return controllers.flatMap(({ metatype }) => (metatype ? this.#of(metatype) : []));
  }

  // biome-ignore lint/complexity/noBannedTypes: as Nest types what is decorated.
  #of(controller: Function): readonly Route[] {
    const prefix: unknown = Reflect.getMetadata(PATH_METADATA, controller);
    const { prototype } = controller;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      if (path === undefined) return [];
      const said = <Value>(key: string) =>
        this.reflector.getAllAndOverride<Value | undefined>(key, [handler, controller]);
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod]!;
      const requirement = said<Requirement>(requirementKey);
      return pathsOf(prefix, path).map((each) => ({
        method,
        path: each,
        requirement,
        isPublic: said<boolean>(publicKey) ?? false,
        recordsNothing: said<boolean>(recordsNothingKey) ?? false,
      }));
    });
  }
}

function pathsOf(prefix: unknown, path: unknown): readonly string[] {
  const list = (one: unknown): string[] => (Array.isArray(one) ? one.map(String) : [String(one ?? '')]);
  return list(prefix).flatMap((first) =>
    list(path).map(
      (last) =>
        `/${[first, last]
          .flatMap((each) => each.split('/'))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}

export const isWrite = ({ method, recordsNothing }: Route): boolean => method !== 'GET' && !recordsNothing;

/** What is wrong with a route's definition; undefined if nothing is. */
export function faultIn(route: Route, grounds: UnsignedGrounds): string | undefined {
  const { requirement, path, isPublic } = route;
  if (!requirement && !isPublic) return 'does not say who may use it';
  if (!isWrite(route)) return undefined;
  if (!requirement) return 'writes, but does not say on what authority';
  if (requirement.for === 'reading') return 'writes, but is restricted only like a read';
  switch (requirement.standsOn) {
    case 'council':
      return path.includes('/:council')
        ? undefined
        : 'depends on the council in its path, but the path names none';
    case 'host':
      return path.includes('/:service')
        ? undefined
        : 'depends on the host of its service, but names no service';
    case 'signIn':
      return 'writes, but only checks that the caller is signed in';
    case 'service':
    case 'ownCouncils':
      return undefined;
    case 'setting':
    case 'openRequest':
      return grounds[requirement.standsOn] ? undefined : 'depends on something that no guard checks';
  }
}
