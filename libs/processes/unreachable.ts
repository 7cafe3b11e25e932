import { isGrpcServiceError, NamespaceNotFoundError } from '@temporalio/client';

/** gRPC: deadline exceeded, resource exhausted, unavailable. */
const away = new Set([4, 8, 14]);

/**
 * Whether the failure concerns Temporal as a whole, so that every other call would meet it as well: away, out
 * of time, throttled, or without the namespace, which a server that starts empty makes a moment later.
 */
export const isUnreachable = (error: unknown): boolean => {
  if (error instanceof NamespaceNotFoundError) return true;
  if (isGrpcServiceError(error)) return away.has(error.code);
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
};
