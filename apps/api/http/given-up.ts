import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Aborted when the caller leaves before all of the answer was sent. */
export const givenUpBy = ({ raw }: Pick<FastifyReply, 'raw'>): AbortSignal => {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
};

/** Tells work of which the caller no longer wants the answer to end. */
export const GivenUp = createParamDecorator((_: unknown, context: ExecutionContext) =>
  givenUpBy(context.switchToHttp().getResponse<FastifyReply>()),
);
