import { UnitPicker, UnitsPicker } from '../parts/unit-picker';
import { useWords } from '../words/words';
import { isKnown, nameOf, useDirectory, type NamedUnit } from './names';
import { taughtUnit, unknownUnits } from './row-fields';

interface Given {
  readonly id: string;
  readonly label: string;
  readonly units: readonly NamedUnit[];
  readonly change: (units: readonly NamedUnit[]) => void;
}

const UNKNOWN = 'text:';
const valueOf = (unit: NamedUnit): string => unit.agencyId ?? unit.groupId ?? `${UNKNOWN}${unit.text ?? ''}`;

/**
 * The units of a row. Whom the directory does not know by the name in the document is asked for once: which unit that is.
 */
export function UnitsField({ id, label, units, change }: Given) {
  const { say } = useWords();
  const directory = useDirectory();
  const unit = (value: string): NamedUnit =>
    directory.isGroup(value) ? { agencyId: null, groupId: value } : { agencyId: value, groupId: null };
  const pick = (values: readonly string[]) =>
    change(values.map((value) => units.find((one) => valueOf(one) === value) ?? unit(value)));
  const first = units.map((one) => ({
    id: valueOf(one),
    name: isKnown(one) ? nameOf(directory, one) : say('web.import.unit.unknown', { name: one.text ?? '' }),
  }));
  return (
    <>
      <UnitsPicker id={id} label={label} groups first={first} value={units.map(valueOf)} onChange={pick} />
      {unknownUnits(units).map((unknown) => (
        <UnitPicker
          key={unknown.text}
          label={say('web.import.unit.which', { name: unknown.text ?? '' })}
          groups
          value={null}
          onChange={(value) => value !== null && change(taughtUnit(units, unknown, unit(value)))}
        />
      ))}
    </>
  );
}
