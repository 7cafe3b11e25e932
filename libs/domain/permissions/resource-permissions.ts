import { roles, type Actor, type Role } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What people do to things that are neither a plan nor a task. */
export type ResourceAction =
  | 'directory.read'
  | 'succession.record'
  | 'succession.preview'
  | 'succession.choose'
  | 'people.find'
  | 'users.read'
  | 'users.manage'
  | 'delegations.read'
  | 'audit.read'
  | 'reference.read'
  | 'names.read'
  | 'names.forget'
  | 'calendar.change'
  | 'policy.define'
  | 'deliveries.read'
  | 'official-reminders.draft'
  | 'ledger.verify'
  | 'ledger.checkpoint'
  | 'mailbox.read'
  | 'system.read'
  | 'setup.read';

const everybody: readonly Role[] = roles;

/** Who may do it. Own deliveries and delegations are everybody's to read and need no entry here. */
export const resourcePermissions: Readonly<Record<ResourceAction, readonly Role[]>> = {
  'directory.read': everybody,
  'reference.read': everybody,
  // Who keeps the directory records what a document says; what becomes of a task its supervisor decides.
  'succession.record': ['admin'],
  'succession.preview': ['admin', 'auditor', 'office', 'supervisor', 'chair'],
  'succession.choose': ['supervisor'],
  'names.read': ['admin', 'auditor', 'monitor'],
  'names.forget': ['admin', 'monitor'],
  // Whoever may delegate, name an officer, a leader or a resolver: everybody may one of these.
  'people.find': everybody,
  'users.read': ['admin', 'auditor'],
  'users.manage': ['admin'],
  'delegations.read': ['admin', 'auditor'],
  'audit.read': ['admin', 'auditor'],
  'calendar.change': ['admin'],
  'policy.define': ['admin', 'monitor'],
  'deliveries.read': ['admin', 'auditor', 'monitor'],
  'official-reminders.draft': ['office', 'monitor'],
  'ledger.verify': ['admin', 'auditor'],
  'ledger.checkpoint': ['auditor'],
  'mailbox.read': ['admin'],
  'system.read': ['admin', 'auditor'],
  'setup.read': ['admin'],
};

/** The refusal `ACTOR.NOT_PERMITTED`, or null. */
export const refuseResourceAction = (action: ResourceAction, actor: Actor): Rejection | null =>
  actor.kind === 'process' || resourcePermissions[action].some((role) => actor.roles.includes(role))
    ? null
    : reject('ACTOR.NOT_PERMITTED', { command: action });

/** All of it that the person may do, for pages that show nothing else. */
export const permittedActions = (actor: Actor): ResourceAction[] =>
  (Object.keys(resourcePermissions) as ResourceAction[]).filter(
    (action) => refuseResourceAction(action, actor) === null,
  );
