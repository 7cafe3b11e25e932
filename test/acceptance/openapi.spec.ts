import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>;
  readonly requestBody?: { content: Readonly<Record<string, { schema?: object }>> };
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: object }[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

describe('the published description of the routes', () => {
  let stage: ApiStage;
  let document: Record<string, unknown>;
  let operations: [string, Operation][];
  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
    document = (await stage.call(null, 'GET', '/api/openapi.json')).body;
    operations = Object.entries(document['paths'] as Record<string, Record<string, Operation>>).flatMap(
      ([path, item]) =>
        Object.entries(item)
          .filter(([method]) => methods.includes(method))
          .map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  });
  afterAll(() => stage?.stop());

  const without = (test: (operation: Operation, route: string) => boolean): string[] =>
    operations.filter(([route, operation]) => !test(operation, route)).map(([route]) => route);

  it('is the document that is committed, made without any of the services', () => {
    const committed = readFileSync(join(__dirname, '../../openapi.json'), 'utf8');
    expect(`${JSON.stringify(document, null, 2)}\n`).toBe(committed);
  });

  it('is a valid document of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document['openapi']).toBe('3.1.0');
  });

  it('says for every route what it answers, and that it refuses with problem+json', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(without(({ responses }) => Object.keys(responses).some((s) => /^2\d\d$/.test(s)))).toEqual([]);
    expect(
      without(({ responses }) => responses['default']?.content?.['application/problem+json'] !== undefined),
    ).toEqual([]);
    const described = ({ responses }: Operation) =>
      responses['204'] !== undefined ||
      Object.values(responses).every(({ content }) =>
        Object.values(content ?? {}).some(({ schema }) => schema !== undefined),
      );
    expect(without(described)).toEqual([]);
  });

  it('names every operation once, and every parameter of its path with its schema', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const complete = ({ parameters = [] }: Operation, route: string) =>
      [...route.matchAll(/\{(\w+)\}/g)].every(([, name]) =>
        parameters.some((p) => p.in === 'path' && p.name === name && p.required && p.schema !== undefined),
      );
    expect(without(complete)).toEqual([]);
  });

  it('asks for a key on every POST but that of a session, and for a session wherever there may be one', () => {
    const keyed = ({ parameters = [] }: Operation, route: string) =>
      !route.startsWith('post ') ||
      route.endsWith('/session') ||
      parameters.some((p) => p.name === 'Idempotency-Key' && p.in === 'header' && p.required);
    expect(without(keyed)).toEqual([]);
    const guarded = (operation: Operation, route: string) =>
      ['post /api/v1/session', 'get /api/v1/setup'].includes(route) || 'security' in operation;
    expect(without(guarded)).toEqual([]);
  });

  it('asks for a part of the query only where nothing is answered without it', () => {
    const asked = operations.flatMap(([route, { parameters = [] }]) =>
      parameters.filter((p) => p.in === 'query' && p.required).map(({ name }) => `${route} ${name}`),
    );
    expect(asked).toEqual([
      'get /api/v1/plans/{id}/official-reminders/draft agency',
      'patch /api/v1/uploads/{id} offset',
    ]);
    expect(JSON.stringify(document)).not.toContain('x-optional');
  });

  it('says which fields a form needs', () => {
    const form = operations.find(([route]) => route === 'post /api/v1/tasks/{id}/deliverables')?.[1];
    expect(form?.requestBody?.content['multipart/form-data']?.schema).toMatchObject({
      required: ['summary'],
      properties: { document: { type: 'object' }, files: { type: 'array' } },
    });
  });
});
