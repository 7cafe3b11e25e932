import { applyDecorators, Patch, Post, Put } from '@nestjs/common';
import { Conditional, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { planEntryOf, type PlanCommandName } from '#libs/contracts/commands/plan-commands';

const methods = { post: Post, put: Put, patch: Patch };

/** The route of a command below `api/v1/plans`, with the headers that its entry says. */
export const planRoute = (command: PlanCommandName): MethodDecorator => {
  const { method, path, file, conditional } = planEntryOf(command);
  return applyDecorators(
    methods[method](path.replaceAll(/\{(\w+)\}/gu, ':$1')),
    ...(file === 'alone' ? [TakesForm(null, 'file')] : []),
    ...(conditional ? [Conditional()] : []),
    // What replaces something may be sent twice as it is.
    ...(method === 'post' ? [Repeatable()] : []),
  );
};

/** Put on the method that is called as the command is: by this name the document and the registry know it. */
type OnGiving<Name extends PlanCommandName> = <Method>(
  target: object,
  name: Name,
  method: TypedPropertyDescriptor<Method>,
) => void;

/** The same on a method of a controller that has more to do than to give the command. */
export const GivesPlanCommand = <Name extends PlanCommandName>(command: Name): OnGiving<Name> =>
  planRoute(command);
