import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandEntry } from '#libs/contracts/commands/command';
import { planCommandNames, planEntryOf } from '#libs/contracts/commands/plan-commands';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

const document = JSON.parse(readFileSync(join(__dirname, '../../../openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

/** What is said of a route: by its entry, and by the published document. */
interface Told {
  readonly route: string;
  readonly operationId: string;
  readonly conditional: boolean;
  readonly previewed: boolean;
  readonly sent: readonly string[];
}

const FORM = 'multipart/form-data';
const JSON_BODY = 'application/json';

const ofTasks = taskCommandTypes.map((type): Told => {
  const { path, operationId, conditional, files }: CommandEntry = taskCommands[type];
  return {
    route: `post /tasks/{id}/${path}`,
    operationId,
    conditional: conditional === true,
    previewed: false,
    sent: [files ? FORM : JSON_BODY],
  };
});

const ofPlans = planCommandNames.map((name): Told => {
  const { method, path, operationId, conditional, previewed, body, file } = planEntryOf(name);
  return {
    route: `${method} /plans${path === '' ? '' : `/${path}`}`,
    operationId,
    conditional: conditional === true,
    previewed: previewed === true,
    sent: [...(body === null ? [] : [JSON_BODY]), ...(file ? [FORM] : [])],
  };
});

const published = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['post', 'put', 'patch', 'delete'].includes(method))
    .map(([method, { operationId, parameters = [], requestBody }]): Told => {
      const has = (place: string, name: string): boolean =>
        parameters.some((one) => one.in === place && one.name === name);
      return {
        route: `${method} ${path.replace('/api/v1', '')}`,
        operationId,
        conditional: has('header', 'If-Match'),
        previewed: has('query', 'preview'),
        sent: Object.keys(requestBody?.content ?? {}),
      };
    }),
);

const below = (room: string): readonly Told[] =>
  published.filter(({ route }) => new RegExp(`^\\w+ /${room}(/|$)`, 'u').test(route));
const inOrder = (told: readonly Told[]): readonly Told[] =>
  [...told].sort((a, b) => a.route.localeCompare(b.route));

describe('what is published of commands', () => {
  it('is what the registry says of each on a task, and nothing else changes one', () => {
    expect(inOrder(below('tasks'))).toEqual(inOrder(ofTasks));
  });

  it('is what the registry says of each on a plan, and nothing else changes one', () => {
    expect(inOrder(below('plans'))).toEqual(inOrder(ofPlans));
  });
});
