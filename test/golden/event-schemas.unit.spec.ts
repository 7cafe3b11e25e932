import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { deciders } from '#libs/application/deciders';
import { taskEventForms } from '#libs/domain/annex-task/events';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { asJson } from '#libs/ledger/hash';
import { categoryOf } from '#libs/ledger/reading';
import type { Deciders } from '#libs/ledger/verification/folded-state';
import { goldenEvents } from './golden-log';

type Schemas = Readonly<Record<string, Readonly<Record<string, object>>>>;

const folder = join(__dirname, '..', '..', 'libs', 'contracts', 'events');
const schemasOf = (category: string): Schemas =>
  JSON.parse(readFileSync(join(folder, `${category}.json`), 'utf8')) as Schemas;
const schemas = new Map(Object.keys(deciders).map((category) => [category, schemasOf(category)]));

const ajv = new Ajv({ allowUnionTypes: true });
const compiled = new Map<object, ValidateFunction>();
/** What is wrong with what an event says; null where it is as its version has it. */
const wrongWith = (category: string, type: string, version: number, data: unknown): string | null => {
  const schema = schemas.get(category)?.[type]?.[version];
  if (!schema) return `${category} ${type} has no version ${version}`;
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(data) ? null : `${type} ${version}: ${ajv.errorsText(validate.errors)}`;
};

describe('the schemas of events', () => {
  it('are there for every version in which an event of any type was ever stored', () => {
    for (const [category, { forms }] of Object.entries(deciders as Deciders))
      for (const [type, { version }] of Object.entries(forms)) {
        const known = Object.keys(schemas.get(category)?.[type] ?? {});
        expect([type, known]).toEqual([type, Array.from({ length: version }, (_, n) => `${n + 1}`)]);
      }
  });

  it('hold for everything in the golden log as it is stored', () => {
    const wrong = goldenEvents().map(({ stream, type, schemaVersion, data }) =>
      wrongWith(categoryOf(stream), type, schemaVersion, data),
    );
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it('hold for what is decided today', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const wrong = play(life).history.map(({ event: { type, data } }) =>
          wrongWith('task', type, taskEventForms[type].version, asJson(data)),
        );
        expect(wrong.filter((one) => one !== null)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
