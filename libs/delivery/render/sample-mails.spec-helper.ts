import { emptyDirectory } from '#libs/domain/directory/directory';
import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import type { MailPart } from '#libs/delivery/part';
import { createRenderer } from '#libs/delivery/render/renderer';

const deadline = '2026-03-31T17:00:00.000Z';
const facts: NoticeFacts = {
  taskId: 't 1',
  planNumber: '15/KH-UBND',
  key: 'II.7',
  section: 'II',
  number: '7',
  title: 'Rà soát  hợp tác xã',
  product: 'Báo cáo & biểu',
  leads: { first: ['a', 'b', 'c'], count: 5 },
  coordinators: { first: ['b'], count: 1 },
  cycle: 1,
  cycleLabel: '',
  deadline,
  agencyId: 'a',
  request: null,
  deliverable: null,
  words: null,
  escalation: null,
};

/** One of each kind; the compiler asks for the new ones. */
const kinds: Readonly<Record<NoticeKind, Partial<NoticeFacts>>> = {
  'assigned-lead': {},
  'assigned-coordinator': {},
  'coordination-requested': {},
  'coordination-submitted': {},
  'coordination-accepted': {},
  'coordination-returned': {},
  'coordination-waived': {},
  'coordination-missed': {},
  'coordination-late': {},
  'deliverable-submitted': {},
  'deliverable-returned': {},
  'deliverable-approved': {},
  'extension-requested': { proposedDue: '2026-04-15T05:00:00.000Z' },
  'extension-in-hand': { proposedDue: deadline },
  'extension-granted': {},
  'extension-refused': {},
  'extension-lapsed': {},
  'coordination-moved': {},
  'amendment-proposed': { proposedTerms: { title: 'Nội dung mới', product: null, accepts: 'supervisor' } },
  'amendment-in-hand': { proposedTerms: { due: '2026-06-30', accepts: 'agency:b' } },
  'amendment-proposal-decided': {},
  'return-proposed': {},
  'return-decided': {},
  'return-lapsed': {},
  'task-reassigned': {},
  'supervisor-named': {},
  unreached: {
    unreached: { kind: 'remind-deadline', to: { kind: 'agency', agencyId: 'a', roles: ['officer', 'head'] } },
  },
  'task-released': {},
  'group-left': {},
  'may-concern': {},
  'condition-to-settle': {},
  'task-suspended': {},
  'task-resumed': {},
  'reminders-paused': { pausedUntil: '2026-03-20' },
  'task-amended': { words: '12/UBND ngày 02/03/2026' },
  'task-cancelled': {},
  'directive-issued': {},
  'conclusion-issued': {},
  'criticism-issued': {},
  'commendation-issued': {},
  'directive-answered': {},
  'officer-assigned': {},
  'deliverable-prepared': {},
  'sign-off-refused': {},
  'difficulty-raised': {},
  'difficulty-consolidated': {},
  'difficulty-assigned': {},
  'difficulty-in-hand': {},
  'difficulty-resolved': {},
  'official-reminder-recorded': {},
  'official-reminder-corrected': {},
  'remind-acknowledgement': {},
  'remind-deadline': {},
  'remind-overdue': {},
  'remind-interim': {},
  'remind-coordination': {},
  'remind-acceptance': {},
  'remind-decision': {},
  'remind-open-coordination': {},
  'remind-sign-off': {},
  'remind-directive': {},
  'remind-difficulty': {},
  'deadline-missed': {},
  'calendar-ends': { calendarYear: 2027, number: '', title: 'Lịch nghỉ', product: null },
  escalated: { escalation: null },
};

const part = (kind: NoticeKind, changes: Partial<NoticeFacts>): MailPart => ({
  stream: 'task/t1',
  version: 1,
  kind,
  facts: { ...facts, ...kinds[kind], ...changes },
  occurredAt: '2026-01-05T01:00:00.000Z',
});

const abouts = ['deadline', 'coordination', 'acceptance', 'decision', 'difficulty', 'directive'] as const;
const all = Object.keys(kinds) as NoticeKind[];
const acting = { actedBy: { userId: 'u1', onBehalfOf: 'u2' }, delegatorId: 'u2' };

/** Mails of every kind of notice and of the ways in which it reads, by what they show. */
const mails: Readonly<Record<string, readonly MailPart[]>> = {
  ...Object.fromEntries(all.map((kind) => [kind, [part(kind, {})]])),
  ...Object.fromEntries(
    all.map((kind) => [
      `${kind}, with words, done`,
      [part(kind, { words: 'Thiếu phụ lục.', settled: true })],
    ]),
  ),
  ...Object.fromEntries(
    abouts.map((about, n) => [
      `escalated, ${about}`,
      [part('escalated', { escalation: { level: n + 1, about } })],
    ]),
  ),
  'without a deadline': [part('remind-deadline', { deadline: null })],
  'work without a deadline, of a year': [part('assigned-lead', { deadline: null, cycleLabel: '2026' })],
  'on behalf of another': [part('remind-decision', acting)],
  'unreached, a role': [
    part('unreached', { unreached: { kind: 'escalated', to: { kind: 'role', role: 'office' } } }),
  ],
  'unreached, a person': [
    part('unreached', { unreached: { kind: 'escalated', to: { kind: 'user', userId: 'u1' } } }),
  ],
  'several tasks': Array.from({ length: 23 }, (_, n) =>
    part(n % 2 === 0 ? 'remind-deadline' : 'deliverable-approved', { taskId: `t${n}`, number: `${n}` }),
  ),
  'several tasks, nothing asked': [1, 2].map((n) => part('deliverable-approved', { taskId: `t${n}` })),
  'several lines about one task': [part('remind-deadline', {}), part('directive-issued', { words: 'Gấp' })],
  'no plan, no product': [
    part('remind-deadline', { planNumber: null, product: null, number: '9', key: '9' }),
  ],
  nothing: [],
};

const agency = (id: string, name: string, underUbnd: boolean) => ({
  id,
  name,
  aliases: [],
  kind: 'department' as const,
  parentId: null,
  underUbnd,
  validFrom: null,
  validTo: null,
});

const render = createRenderer({
  publicUrl: 'https://dondoc.example.vn/',
  directory: () =>
    Promise.resolve({
      ...emptyDirectory,
      agencies: {
        a: agency('a', 'Sở "A" & B', true),
        b: agency('b', 'Sở Tài chính', true),
        out: agency('out', 'Hội Nông dân', false),
      },
    }),
  userName: (id) => Promise.resolve(id === 'u1' ? 'Nguyễn An' : null),
});

/** Every sample as agencies under the UBND read it, and as bodies that are not under it do. */
export const sampleMails = async () => {
  const told: Record<string, unknown> = {};
  for (const [name, parts] of Object.entries(mails))
    for (const [reader, agencyId] of [
      ['ordered', 'a'],
      ['requested', 'out'],
    ] as const) {
      const { subject, text, html } = await render(parts, { agencyId, language: 'vi' });
      const shown = name === 'several tasks' || name === 'on behalf of another';
      told[`${name} (${reader})`] = {
        subject,
        text: text.split('\n'),
        ...(shown && { html: html.split('\n') }),
      };
    }
  return told;
};
