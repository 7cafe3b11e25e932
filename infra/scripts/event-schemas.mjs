// Writes the schema of each event, in the version in which it is stored, from its type. What stands there for a version
// is never written anew: a shape that changed needs a version of its own. With --check it only says what is missing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const { deciders } = createRequire(import.meta.url)('#libs/application/deciders');
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the events of each category are, and what their union is called. */
const unions = {
  task: ['annex-task/events.ts', 'TaskEvent'],
  plan: ['plan/events.ts', 'PlanEvent'],
  calendar: ['calendar/calendar.ts', 'CalendarEvent'],
  delegation: ['delegation/delegation.ts', 'DelegationEvent'],
  directory: ['directory/directory.ts', 'DirectoryEvent'],
  names: ['name-memory/name-memory.ts', 'NameForgotten'],
  policy: ['policy/policy.ts', 'PolicyEvent'],
  succession: ['succession/succession.ts', 'SuccessionEvent'],
};

const generator = createGenerator({
  path: `{${Object.values(unions)
    .map(([file]) => join(root, 'libs/domain', file))
    .join(',')}}`,
  tsconfig: join(root, 'tsconfig.json'),
  skipTypeCheck: true,
  additionalProperties: false,
  expose: 'none',
  topRef: false,
  jsDoc: 'none',
});

/** The schema of what each event of a union says, by its type. */
const schemasOf = (union) => {
  const { anyOf, ...single } = generator.createSchema(union);
  const all = (anyOf ?? [single]).flatMap(({ properties: { type, data } }) =>
    (type.enum ?? [type.const]).map((name) => [name, data]),
  );
  return Object.fromEntries(all);
};

/** A version a line: what was added is then one line of a difference. */
const textOf = (known) => {
  const types = Object.entries(known).map(([type, versions]) => {
    const lines = Object.entries(versions).map(([n, schema]) => `"${n}": ${JSON.stringify(schema)}`);
    return `"${type}": {\n${lines.join(',\n')}\n}`;
  });
  return `{\n${types.join(',\n')}\n}\n`;
};

const isCheck = process.argv.includes('--check');
const wrong = [];
for (const [category, { forms }] of Object.entries(deciders)) {
  const [, union] = unions[category];
  const file = join(root, 'libs/contracts/events', `${category}.json`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const known = JSON.parse(text);
  for (const [type, schema] of Object.entries(schemasOf(union))) {
    const { version } = forms[type];
    const versions = (known[type] ??= {});
    if (versions[version] === undefined) versions[version] = schema;
    else if (JSON.stringify(versions[version]) !== JSON.stringify(schema))
      wrong.push(`${type}: its shape is not that of version ${version} any more; raise the version`);
  }
  const written = textOf(known);
  if (written === text) continue;
  if (isCheck) wrong.push(`${category}.json is not up to date: npm run events`);
  else writeFileSync(file, written);
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
