import type { FormField } from '#libs/contracts/commands/fields';
import type { Task } from '../api/queries';
import { currentSession } from '../session/session';
import { PersonPicker } from '../parts/person-picker';
import { UnitPicker, UnitsPicker, type Unit } from '../parts/unit-picker';
import { useWords } from '../words/words';
import type { Values } from './form-fields';

/** What every field has. */
export interface Shared {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly required: boolean;
}

interface Given {
  readonly type: string;
  readonly task: Task;
  readonly field: FormField;
  readonly shared: Shared;
  readonly value: Values[string] | undefined;
  readonly change: (value: Values[string]) => void;
}

const unitsOf = (units: Task['leads']): readonly Unit[] =>
  units.map(({ agencyId, name }) => ({ id: agencyId, name }));

/** Fields that can name nobody but who takes part. */
const amongThose: Readonly<Record<string, (task: Task) => readonly Unit[]>> = {
  'RequestCoordination.coordinatorIds': ({ coordinators }) => unitsOf(coordinators),
  'IssueDirective.to': ({ leads, coordinators }) => unitsOf([...leads, ...coordinators]),
  'RecordOfficialReminder.to': ({ leads, coordinators }) => unitsOf([...leads, ...coordinators]),
  'ReassignTask.from': ({ leads, coordinators }) => unitsOf([...leads, ...coordinators]),
};

const textOf = (value: Values[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** A field that names units, a person, or whoever accepts products. */
export function UnitField({ type, task, field, shared, value, change }: Given) {
  const { say } = useWords();
  if (field.names === 'person')
    return (
      <PersonPicker
        {...shared}
        agencyName={type === 'AssignOfficer' ? (currentSession()?.agency ?? undefined) : undefined}
        value={textOf(value)}
        onChange={(next) => change(next ?? '')}
      />
    );
  const only = amongThose[`${type}.${field.path}`]?.(task);
  const acceptors: readonly Unit[] = [
    { id: 'supervisor', name: say('approver.supervisor') },
    { id: 'monitoring-agency', name: `${say('web.task.monitoring')}: ${task.monitoringAgency}` },
    ...unitsOf([...task.leads, ...task.coordinators]).map(({ id, name }) => ({ id: `agency:${id}`, name })),
  ];
  const among = field.names === 'acceptor' ? acceptors : only;
  const picked = {
    ...shared,
    first: unitsOf([...task.coordinators, ...task.leads]),
    ...(among !== undefined && { only: among }),
  };
  if (field.kind === 'list')
    return <UnitsPicker {...picked} value={typeof value === 'object' ? value : []} onChange={change} />;
  return <UnitPicker {...picked} value={textOf(value)} onChange={(next) => change(next ?? '')} />;
}
