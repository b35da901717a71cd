import { createHash, timingSafeEqual } from 'node:crypto';
import { accessDenied, unauthenticated } from './protocol/refusals.js';
import type { Admit } from './services/handling.js';

/** Passwords by name. */
export type Users = ReadonlyMap<string, string>;

/** The default users of a real server. */
export const usualUsers: Users = new Map([
  ['admin', 'changeit'],
  ['ops', 'changeit'],
]);

/** Checks the password of named users. Over TLS only they can read or write. There are no finer rights. */
export function admitting({ users, secure }: { users: Users | undefined; secure: boolean }): Admit {
  if (!users) return () => undefined;
  return (method, metadata) => {
    const [given] = metadata.get('authorization');
    const isForAll = method === 'gossip' || method === 'getSupportedMethods';
    if (given === undefined && secure && !isForAll) throw accessDenied();
    if (given !== undefined && !isKnown(users, String(given))) throw unauthenticated();
  };
}

function isKnown(users: Users, authorization: string): boolean {
  const [, encoded] = /^Basic (\S+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return false;
  const [, name = '', password = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const right = users.get(name);
  return right !== undefined && timingSafeEqual(digest(right), digest(password));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One `name:password` on each line; a password may contain colons. */
export function usersIn(text: string): Users {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line, index) => {
      const [, name, password] = /^([^:]+):(.+)$/.exec(line) ?? [];
      if (!name || !password) throw new Error(`Line ${index + 1} of the users is not name:password.`);
      return [name, password] as const;
    }),
  );
}
