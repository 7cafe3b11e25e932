import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Counter, type Registry } from 'prom-client';
import { createAuditBounds } from '#apps/api/http/audit-bounds';
import { delegatorOf, type SignedInRequest } from '#apps/api/http/call';
import { isSignIn, usernameOf } from '#apps/api/http/sign-in-request';
import type { Clock } from '#libs/application/ports/clock';
import type { AuditEntry, AuditLog } from '#libs/audit/audit-log';

/** The code of a sign-in that succeeded. */
export const SESSION_OPENED = 'SESSION.OPENED';

/** What is written down about requests. Nothing here ever fails a request. */
export interface AuditTrail {
  /** A refused command; what only reads, and what failed for want of a server, is not written. */
  refused(request: FastifyRequest, code: string, status: number): Promise<void>;
  /** One refused part of a command that was accepted as a whole. */
  partRefused(request: FastifyRequest, target: string, code: string, status: number): Promise<void>;
  /** A sign-in that succeeded. */
  signedIn(request: FastifyRequest, userId: string): Promise<void>;
}

const reads = ['GET', 'HEAD', 'OPTIONS'];

/** What a request says of itself; never its body, but for the name that is tried at a sign-in. */
const describe = (request: SignedInRequest): Omit<AuditEntry, 'at' | 'code' | 'status'> => {
  const signIn = isSignIn(request);
  const target = request.url.split('?')[0] ?? request.url;
  return {
    kind: signIn ? 'sign-in' : 'refusal',
    userId: request.signedIn?.actor.userId ?? null,
    username: signIn ? usernameOf(request) : null,
    onBehalfOf: delegatorOf(request),
    command: `${request.method} ${request.routeOptions?.url ?? target}`,
    target,
    address: request.ip,
  };
};

/** Writes to the audit log; an entry that is lost is logged and counted instead, what is beyond its bounds counted. */
export const createAuditTrail = (deps: {
  readonly log: Pick<AuditLog, 'record'>;
  readonly clock: Clock;
  readonly registry: Registry;
}): AuditTrail => {
  const { log, clock, registry } = deps;
  const logger = new Logger('Audit');
  const lost = new Counter({
    name: 'dondoc_audit_entries_lost_total',
    help: 'Refusals and sign-ins that could not be written to the audit log',
    registers: [registry],
  });
  const omitted = new Counter({
    name: 'dondoc_audit_entries_omitted_total',
    help: 'Refusals that were not written to the audit log as there were too many in one minute',
    registers: [registry],
  });
  const isWritten = createAuditBounds();
  const write = async (given: Omit<AuditEntry, 'at'>): Promise<void> => {
    const entry = { at: await clock.now(), ...given };
    if (!isWritten(entry)) return omitted.inc();
    try {
      await log.record(entry);
    } catch (error) {
      lost.inc();
      const { command, target, code, userId } = entry;
      logger.error(`not written: ${command} ${target} ${code} by ${userId ?? 'nobody'}: ${String(error)}`);
    }
  };
  return {
    async refused(request, code, status) {
      if (reads.includes(request.method) || status >= 500) return;
      await write({ ...describe(request), code, status });
    },
    partRefused: (request, target, code, status) => write({ ...describe(request), target, code, status }),
    signedIn: (request, userId) => write({ ...describe(request), userId, code: SESSION_OPENED, status: 201 }),
  };
};
