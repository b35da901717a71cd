import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

const key = 'console:open';

/** A page without a sign-in. */
export const Open = () => SetMetadata(key, true);

/** A user who is not signed in is sent to the sign-in page, and then back. */
export class NotSignedIn extends Error {}

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isOpen = this.reflector.getAllAndOverride<boolean>(key, [context.getHandler(), context.getClass()]);
    const { session } = context.switchToHttp().getRequest<FastifyRequest>();
    if (isOpen || session) return true;
    throw new NotSignedIn('Nobody is signed in.');
  }
}
