import type { DocumentRef } from '#libs/domain/annex-task/kernel/index';
import type { Schema } from '#libs/api-client/routes';
import { fileSources, filesOf } from '../task-files';
import { difficultyColumns } from './difficulties';
import {
  amendmentProposalStatuses,
  deliverableStatuses,
  directiveKinds,
  extensionStatuses,
  inputStatuses,
  proposalKinds,
  proposalStatuses,
  requestStatuses,
} from './matter-words';
import { sizeText } from './size';
import { table, type Column } from './table';
import { dateTime, deadline } from './time';
import { numbered, wordFor } from './words';
import { words } from '../language';

/** `số 12/VP-TH ngày 08/07/2026` */
const documentText = (document: DocumentRef | null): string =>
  document === null
    ? ''
    : [
        document.number && words('cli.matter.document-number', { number: document.number }),
        document.date && words('cli.matter.document-date', { date: document.date }),
      ]
        .filter(Boolean)
        .join(' ');

/** What a unit did, with its name. */
type Own<T> = T & { readonly name: string };

const own = <T>(task: Schema<'Task'>, told: (participant: Schema<'Participant'>) => readonly T[]): Own<T>[] =>
  task.cycles.flatMap(({ participants, former }) =>
    [...participants, ...former].flatMap((p) => told(p).map((one) => ({ ...one, name: p.name }))),
  );

const number = () =>
  ({ title: words('cli-title.number'), value: ({ n }: { n: number }) => n, whole: true }) as const;
const unit = () =>
  ({ title: words('cli-title.agency'), value: ({ name }: { name: string }) => name }) as const;
const document = () =>
  ({
    title: words('cli-title.document'),
    value: (one: { document: DocumentRef | null }) => documentText(one.document),
  }) as const;

type Product = Schema<'Participant'>['deliverables'][number];

/** When it was handed in, and when that was recorded where it was later. */
const handedIn = ({ submittedAt, knownAt }: Product): string =>
  knownAt === undefined
    ? dateTime(submittedAt)
    : words('cli.recorded-later', { occurred: dateTime(submittedAt), recorded: dateTime(knownAt) });

const deliverables = (task: Schema<'Task'>) =>
  part(
    words('cli.matter.deliverables'),
    own(task, (p) => p.deliverables),
    [
      number(),
      unit(),
      { title: words('cli-title.content'), value: ({ summary }) => summary },
      { title: words('cli-title.status'), value: ({ status }) => wordFor(deliverableStatuses, status) },
      document(),
      {
        title: words('cli-title.prepared-at'),
        value: (d) => (d.preparedAt ? dateTime(d.preparedAt) : handedIn(d)),
        whole: true,
      },
      {
        title: words('cli-title.handed-in-at'),
        value: (d) => (d.signedOffBy ? handedIn(d) : ''),
        whole: true,
      },
      { title: words('cli-title.decided-by'), value: ({ decision = null }) => documentText(decision) },
      { title: words('cli-title.reason'), value: ({ reason }) => reason },
    ],
  );

const agencyNames = (task: Schema<'Task'>): ReadonlyMap<string, string> => {
  const parts = task.cycles.flatMap(({ participants, former }) => [...former, ...participants]);
  const units = [...parts, ...task.leads, ...task.coordinators];
  return new Map(units.map(({ agencyId, name }) => [agencyId, name]));
};

const reports = (task: Schema<'Task'>) =>
  part(
    words('cli.matter.reports'),
    own(task, (p) => p.progress),
    [
      { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
      unit(),
      {
        title: words('cli-title.percent'),
        value: ({ percent }) => (percent === null ? '' : `${percent}%`),
        whole: true,
      },
      { title: words('cli-title.result'), value: ({ result }) => result },
      { title: words('cli-title.difficulties'), value: ({ difficulties: told }) => told },
      { title: words('cli-title.proposals'), value: ({ proposals: told }) => told },
    ],
  );

const requests = (task: Schema<'Task'>) => {
  const names = agencyNames(task);
  return part(
    words('cli.matter.requests'),
    own(task, (p) => p.requests),
    [
      number(),
      { title: words('cli-title.lead-agency'), value: ({ leadAgencyId: id }) => names.get(id) ?? id },
      { title: words('cli-title.coordinating-agency'), value: ({ name }) => name },
      { title: words('cli-title.content'), value: ({ content }) => content },
      { title: words('cli-title.sent-at'), value: ({ requestedAt }) => dateTime(requestedAt), whole: true },
      { title: words('cli-title.due'), value: ({ due }) => deadline(due), whole: true },
      { title: words('cli-title.status'), value: ({ status }) => wordFor(requestStatuses, status) },
      { title: words('cli-title.reason'), value: ({ reason }) => reason },
    ],
  );
};

const inputs = (task: Schema<'Task'>) =>
  part(
    words('cli.matter.inputs'),
    own(task, (p) =>
      p.requests.flatMap(({ n: request, inputs: all }) =>
        all.map((one) => ({ ...one, request, document: one.document ?? null })),
      ),
    ),
    [
      number(),
      unit(),
      { title: words('cli-title.request-number'), value: ({ request }) => request, whole: true },
      { title: words('cli-title.content'), value: ({ summary }) => summary },
      document(),
      { title: words('cli-title.sent-at'), value: ({ submittedAt }) => dateTime(submittedAt), whole: true },
      { title: words('cli-title.status'), value: ({ status }) => wordFor(inputStatuses, status) },
      { title: words('cli-title.reason'), value: ({ reason }) => reason },
    ],
  );

const files = (task: Schema<'Task'>) =>
  part(words('cli.matter.files'), filesOf(task), [
    {
      title: words('cli-title.source-of'),
      value: ({ source, n }) => numbered(words(fileSources[source].called[0]), n),
    },
    { title: words('cli-title.file'), value: ({ m }) => m, whole: true },
    { title: words('cli-title.name'), value: ({ file }) => file.name },
    { title: words('cli-title.size'), value: ({ file }) => sizeText(file.size), whole: true },
  ]);

const reasonAndAnswer = (reason: string | null, answer: string | null): string =>
  reason && answer ? words('cli.matter.answered', { reason, answer }) : (reason ?? answer ?? '');

const extensions = (task: Schema<'Task'>) =>
  part(
    words('cli.matter.extensions'),
    own(task, (p) => p.extensions),
    [
      number(),
      unit(),
      { title: words('cli-title.standing-deadline'), value: ({ from }) => deadline(from), whole: true },
      {
        title: words('cli-title.proposed-deadline'),
        value: ({ proposedDue }) => deadline(proposedDue),
        whole: true,
      },
      { title: words('cli-title.result'), value: ({ status }) => wordFor(extensionStatuses, status) },
      { title: words('cli-title.approved-deadline'), value: ({ due }) => deadline(due), whole: true },
      { title: words('cli-title.reason'), value: ({ reason, answer }) => reasonAndAnswer(reason, answer) },
    ],
  );

const proposals = (task: Schema<'Task'>) =>
  part(
    words('cli.matter.proposals'),
    own(task, (p) => p.returnProposals),
    [
      number(),
      unit(),
      { title: words('cli-title.kind'), value: ({ kind }) => wordFor(proposalKinds, kind) },
      { title: words('cli-title.reason'), value: ({ reason }) => reason },
      { title: words('cli-title.monitoring-agency'), value: ({ opinion }) => opinion },
      { title: words('cli-title.decision'), value: ({ status }) => wordFor(proposalStatuses, status) },
      { title: words('cli-title.answer'), value: ({ answer }) => answer },
    ],
  );

const suspensions = ({ suspensions: all }: Schema<'Task'>) =>
  part(words('cli.matter.suspensions'), all, [
    { title: words('cli-title.from'), value: ({ from }) => dateTime(from), whole: true },
    { title: words('cli-title.expected-until'), value: ({ until }) => dateTime(until), whole: true },
    { title: words('cli-title.resumed-at'), value: ({ to }) => dateTime(to), whole: true },
    { title: words('cli-title.reason'), value: ({ reason }) => reason },
    document(),
  ]);

const change = (
  field: 'field.title' | 'field.product' | 'field.timing' | 'cli.matter.until',
  before: string,
  after: string,
) => words('cli.matter.change', { field: words(field), before, after });

const changed = ({ before, after }: Pick<Schema<'TaskAmendment'>, 'before' | 'after'>): string => {
  const lines = [
    after.title !== undefined && change('field.title', before.title ?? '', after.title),
    after.product !== undefined && change('field.product', before.product ?? '', after.product ?? ''),
    after.due !== undefined && change('field.timing', deadline(before.due), deadline(after.due)),
    after.until !== undefined && change('cli.matter.until', deadline(before.until), deadline(after.until)),
  ];
  return lines.filter((line) => line !== false).join('\n');
};

const amendments = ({ amendments: all }: Schema<'Task'>) =>
  part(words('cli.matter.amendments'), all, [
    number(),
    document(),
    { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
    { title: words('cli-title.changes'), value: changed },
  ]);

const amendmentProposals = ({ amendmentProposals: all }: Schema<'Task'>) =>
  part(words('cli.matter.amendment-proposals'), all, [
    number(),
    unit(),
    { title: words('cli-title.proposal'), value: changed },
    { title: words('cli-title.reason'), value: ({ reason }) => reason },
    { title: words('cli-title.decision'), value: ({ status }) => wordFor(amendmentProposalStatuses, status) },
    { title: words('cli-title.answer'), value: ({ answer }) => answer },
    document(),
  ]);

const cancellation = ({ cancellation: one }: Schema<'Task'>) =>
  part(words('cli.matter.cancellation'), one === null ? [] : [one], [
    { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
    { title: words('cli-title.reason'), value: ({ reason }) => reason },
    document(),
  ]);

const directives = ({ directives: all }: Schema<'Task'>) =>
  part(
    words('cli.matter.directives'),
    all.flatMap(({ addressees, ...directive }) => addressees.map((to) => ({ ...directive, ...to }))),
    [
      number(),
      { title: words('cli-title.kind'), value: ({ kind }) => wordFor(directiveKinds, kind) },
      { title: words('cli-title.content'), value: ({ text }) => text },
      { title: words('cli-title.addressees'), value: ({ name }) => name },
      { title: words('cli-title.answer-by'), value: ({ due }) => deadline(due), whole: true },
      { title: words('cli-title.acknowledged-at'), value: (to) => dateTime(to.acknowledgedAt), whole: true },
      { title: words('cli-title.answer'), value: ({ answer }) => answer },
      document(),
    ],
  );

const difficulties = ({ difficulties: all }: Schema<'Task'>) =>
  part(words('cli.matter.difficulties'), all, [number(), ...difficultyColumns()]);

const reminders = (task: Schema<'Task'>) => {
  const names = agencyNames(task);
  return part(words('cli.matter.reminders'), task.officialReminders, [
    number(),
    document(),
    {
      title: words('cli-title.addressees'),
      value: ({ to }) => to.map((id) => names.get(id) ?? id).join('; '),
    },
    { title: words('cli-title.signer'), value: ({ document: { signer } }) => signer },
    {
      title: words('cli-title.correction'),
      value: ({ corrects, correctedBy }) =>
        [
          ...(corrects === undefined ? [] : [words('cli.matter.replaces', { n: corrects })]),
          ...(correctedBy === undefined ? [] : [words('cli.matter.replaced', { n: correctedBy })]),
        ].join('; ') || null,
    },
  ]);
};

/** Nothing where there is nothing to tell. */
function part<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]) {
  return (width: number | null): string[] =>
    rows.length === 0 ? [] : [`${title}\n${table(rows, columns, width)}`];
}

/** What happened to a task beside its cycles, each under its title; what never did is left out. */
export const mattersOf = (task: Schema<'Task'>, width: number | null): string[] =>
  [
    reports,
    requests,
    inputs,
    deliverables,
    extensions,
    proposals,
    suspensions,
    amendmentProposals,
    amendments,
    cancellation,
    directives,
    difficulties,
    reminders,
    files,
  ].flatMap((told) => told(task)(width));
