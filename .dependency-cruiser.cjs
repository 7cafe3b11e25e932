/** What only tests use may import anything; the build leaves it out. */
const helpers = '\\.spec(-helper)?\\.ts$';

/** The import table of the project: every room names what it may import; everything else is refused. */
const only = (room, allowed) => ({
  name: `${room.replace(/\W+/g, '-')}-imports`,
  comment: `${room} may import only: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: helpers },
  to: {
    path: '^(apps|workflows|activities|libs|infra|test)/',
    pathNot: [`^${room}/`, ...allowed.map((a) => `^${a}`)],
  },
});
const noPackages = (room, allowed) => ({
  name: `${room.replace(/\W+/g, '-')}-packages`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: helpers },
  to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: allowed.map((a) => `node_modules/${a}/`) },
});
const task = 'libs/domain/annex-task';
/** What is said of a task as a whole: the unions, the fold, the table of decisions, and who reads them. */
const above = `^${task}/([^/]+\\.ts$|(standing|offers|late-record|rehearsal)/)`;
const apart = 'libs/apart/';
const pacing = 'libs/pacing/';
const ports = ['libs/domain/', 'libs/application/', 'libs/config/', pacing];
const words = ['libs/messages/', 'libs/telling/'];
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: {
        path: '^(apps|workflows|activities|libs|infra)/',
        pathNot: '\\.spec(-helper)?\\.ts$|/(testing|fixtures)/',
      },
      to: { path: '^test/|/(testing|fixtures)/|\\.spec-helper\\.ts$', pathNot: 'node_modules' },
    },
    only('libs/domain', []),
    noPackages('libs/domain', []),
    {
      name: 'capabilities-below-the-unions',
      comment:
        'A capability of a task is read without the others: it knows no union of all events or commands, and no fold.',
      severity: 'error',
      from: { path: `^${task}/[^/]+/`, pathNot: [above, '\\.spec\\.ts$', '\\.spec-helper\\.ts$'] },
      to: { path: above },
    },
    {
      name: 'plan-capabilities-below-the-unions',
      comment:
        'The same of a plan: a capability knows its own events and commands, what a plan is (plan.ts) and by what is decided (context.ts).',
      severity: 'error',
      from: { path: '^libs/domain/plan/[^/]+/', pathNot: helpers },
      to: { path: '^libs/domain/plan/[^/]+\\.ts$', pathNot: '/(plan|context)\\.ts$' },
    },
    {
      name: 'kernel-below-capabilities',
      comment: 'The kernel is made of what capabilities keep in the state, and knows nothing that they do.',
      severity: 'error',
      from: { path: `^${task}/kernel/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: `^${task}/`,
        pathNot: [`^${task}/kernel/`, '/state\\.ts$'],
      },
    },
    {
      name: 'capabilities-by-their-doors',
      comment: 'What the rest of the house knows of a capability of a task or a plan stands in its index.ts.',
      severity: 'error',
      from: { path: '^(apps|workflows|activities|infra|test|libs/(?!domain/))', pathNot: helpers },
      to: { path: '^libs/domain/(annex-task|plan)/[^/]+/', pathNot: ['/index\\.ts$', helpers] },
    },
    // The words of findings are kept with a draft; whoever decides is given them.
    only('libs/application', ['libs/domain/', 'libs/telling/']),
    noPackages('libs/application', []),
    only('libs/contracts/http', ['libs/domain/']),
    // A browser draws its forms and their words by it.
    only('libs/contracts/commands', ['libs/domain/', 'libs/contracts/http/', 'libs/messages/']),
    noPackages('libs/contracts/commands', ['zod']),
    only('libs/contracts/temporal', ['libs/domain/']),
    noPackages('libs/contracts/temporal', []),
    only('libs/config', []),
    // What a browser runs as well: nothing of the project, and nothing of Node.
    only('libs/api-client', []),
    noPackages('libs/api-client', ['openapi-fetch']),
    only('workflows', ['libs/contracts/temporal/', 'libs/domain/', 'activities/']),
    {
      name: 'workflows-types-only',
      comment: 'Workflow code replays for years: rules run in activities.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs/domain|activities)/', dependencyTypesNot: ['type-only'] },
    },
    noPackages('workflows', ['@temporalio/workflow', '@temporalio/common']),
    only('activities', ['libs/application/', 'libs/domain/', 'libs/contracts/temporal/']),
    only('libs/messages', ['libs/domain/shared/']),
    // Rendered in the browser as well.
    noPackages('libs/messages', ['intl-messageformat']),
    only('libs/telling', ['libs/domain/', 'libs/messages/']),
    noPackages('libs/telling', []),
    only('libs/logging', []),
    // The pool knows the tables of every library that has entities; only compositions import it.
    only('libs/database', ['libs/identity/', 'libs/ledger/']),
    only('libs/pacing', []),
    noPackages('libs/pacing', ['dataloader', 'p-limit']),
    only('libs/apart', ['libs/domain/shared/', pacing]),
    // Events and states come out of the database by one door, whoever reads them there.
    only('libs/read-models', [...ports, 'libs/ledger/(reading|rows|core-fields)\\.ts$']),
    ...['identity', 'audit'].map((l) => only(`libs/${l}`, ports)),
    only('libs/exports', [...ports, ...words]),
    // A mail names the command for which it waits.
    only('libs/delivery', [...ports, ...words, apart, 'libs/contracts/commands/']),
    only('libs/plan-import', [...ports, ...words, apart]),
    only('libs/ledger', [...ports, apart]),
    only('libs/holidays', ['libs/domain/']),
    noPackages('libs/holidays', ['date-holidays']),
    only('libs/evidence', [...ports, ...words, 'libs/ledger/', apart]),
    only('libs/metrics', [...ports, 'libs/ledger/']),
    only('libs/processes', [...ports, 'libs/contracts/temporal/']),
    only('apps/api', ['libs/(?!testing)']),
    only('apps/cli', ['libs/(?!testing)']),
    only('apps/worker', ['libs/(?!testing)', 'activities/', 'workflows/']),
    only('apps/web', [
      'libs/api-client/',
      'libs/contracts/commands/',
      'libs/messages/',
      'libs/domain/(calendar|shared)/',
      // The words in which lists are filtered.
      'libs/domain/(directory/agency-kinds|dashboard/changes)\\.ts$',
      // When a term ends, from what a policy says and the calendar.
      'libs/domain/policy/offsets\\.ts$',
      // In which order a plan has its tasks, wherever they are shown.
      'libs/domain/follow-up/plan-order\\.ts$',
    ]),
    noPackages('apps/web', ['@fontsource', '@mantine', '@tanstack', 'react', 'react-dom', 'unpdf', 'vite']),
    // What whoever starts it is told stands in the catalogue, too.
    only('infra', [
      'libs/config/',
      'libs/database/own-connection\\.ts$',
      'libs/messages/',
      'libs/domain/shared/language\\.ts$',
    ]),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|vite\\.config\\.mjs$' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
