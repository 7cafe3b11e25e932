import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Readable } from 'node:stream';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { ANSWER } from '#apps/api/http/documentation';

/** An answer is not what its route says that it answers: an error of ours, which names where. */
export class UndescribedAnswer extends Error {
  constructor(route: string, issues: readonly z.core.$ZodIssue[]) {
    super([`${route} answers otherwise than it says:`, ...issues.map(placed)].join('\n  '));
    this.name = 'UndescribedAnswer';
  }
}

const placed = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.join('.') || 'the answer';
  return `${at}: ${issue.message}`;
};

/**
 * Holds every answer against the schema that its route publishes, as it goes over the wire: a field that is missing, is
 * too many or has another form fails the request. For tests alone, see `DONDOC_CHECK_ANSWERS`.
 */
@Injectable()
export class CheckedAnswers implements NestInterceptor {
  private readonly reflector = new Reflector();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(ANSWER, context.getHandler());
    if (schema === undefined) return next.handle();
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    return next.handle().pipe(map((answer: unknown) => held(route, schema, answer)));
  }
}

const held = (route: string, schema: z.ZodType, answer: unknown): unknown => {
  if (answer instanceof Readable || answer instanceof Uint8Array) return answer;
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  const { error } = schema.safeParse(sent);
  if (error) throw new UndescribedAnswer(route, error.issues);
  return answer;
};
