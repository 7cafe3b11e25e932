import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/CloseButton.css';
import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../../api/queries';
import { matches } from '../../parts/fold';
import { groupsQuery } from '../queries';
import { useWords } from '../../words/words';

/** The names of agencies by their ids; the id where one is not known (yet). */
export const useAgencyNames = (): ((id: string) => string) => {
  const { data } = useQuery(agenciesQuery());
  return (id) => data?.items.find((one) => one.id === id)?.name ?? id;
};

interface Option extends ComboboxItem {
  /** By what else it is found. */
  readonly words: string;
}

const MOST_SHOWN = 100;

/** Without accents, by abbreviations as well. */
const byWords: OptionsFilter = ({ options, search }) =>
  options
    .filter((one) => !('group' in one) && matches(search, [one.label, (one as Option).words]))
    .slice(0, MOST_SHOWN);

const useOptions = (withGroups: boolean): Option[] => {
  const { data } = useQuery(agenciesQuery());
  const groups = useQuery({ ...groupsQuery(), enabled: withGroups });
  return [...(withGroups ? (groups.data ?? []) : []), ...(data?.items ?? [])].map(
    ({ id, name, aliases }) => ({
      value: id,
      label: name,
      words: aliases.join('\n'),
    }),
  );
};

interface Shared {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

interface One extends Shared {
  readonly value: string;
  readonly change: (id: string) => void;
}

/** One agency, or none (an empty text). */
export function AgencySelect({ value, change, error, description, ...shared }: One) {
  const { say } = useWords();
  return (
    <Select
      {...shared}
      error={error}
      description={description}
      data={useOptions(false)}
      filter={byWords}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('web.clear') }}
      nothingFoundMessage={say('web.nothing-found')}
      value={value === '' ? null : value}
      onChange={(next) => change(next ?? '')}
    />
  );
}

interface Many extends Shared {
  readonly value: readonly string[];
  readonly change: (ids: readonly string[]) => void;
  readonly withGroups: boolean;
}

/** Several agencies, or groups of them as well. */
export function UnitsSelect({ value, change, error, description, withGroups, ...shared }: Many) {
  const { say } = useWords();
  return (
    <MultiSelect
      {...shared}
      error={error}
      description={description}
      data={useOptions(withGroups)}
      filter={byWords}
      searchable
      nothingFoundMessage={say('web.nothing-found')}
      value={[...value]}
      onChange={change}
    />
  );
}
