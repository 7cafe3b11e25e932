import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/CloseButton.css';
import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { agenciesQuery, groupsQuery } from '../api/queries';
import { useWords } from '../words/words';
import { findNamed, type Named } from './unit-search';

/** A unit that can be chosen. */
export interface Unit extends Named {
  readonly id: string;
}

interface Given {
  readonly id?: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string | undefined;
  /** Those that are likely to be meant stand first: units of the task, say. */
  readonly first?: readonly Unit[];
  /** Groups of the directory can be chosen as well. */
  readonly groups?: boolean;
  /** Only these; without it all that the directory has. */
  readonly only?: readonly Unit[];
}

/** So many fit on a list that somebody reads; who types more finds the others. */
const MOST = 60;

/** All of the directory, whoever is likely to be meant first. */
const useUnits = ({ first = [], groups = false, only }: Given): readonly Unit[] => {
  const agencies = useQuery({ ...agenciesQuery(), enabled: only === undefined });
  const known = useQuery({ ...groupsQuery(), enabled: groups && only === undefined });
  if (only !== undefined) return only;
  const listed: readonly Unit[] = [...(agencies.data?.items ?? []), ...(known.data?.items ?? [])];
  const byId = new Map(listed.map((one) => [one.id, one]));
  const rest = listed.filter(({ id }) => !first.some((one) => one.id === id));
  return [...first.map((one) => ({ ...byId.get(one.id), ...one })), ...rest];
};

const useChoice = (given: Given) => {
  const { say } = useWords();
  const units = useUnits(given);
  const byId = new Map(units.map((one) => [one.id, one]));
  const data = units.map(({ id, name }) => ({ value: id, label: name }));
  const filter: OptionsFilter = ({ options, search }) => {
    const items = options as ComboboxItem[];
    const named = items.map((item) => ({ ...byId.get(item.value), name: item.label, item }));
    return findNamed(named, search)
      .slice(0, MOST)
      .map(({ item }) => item);
  };
  const { id, label, description, error, required = false, disabled = false, placeholder } = given;
  return {
    ...(id !== undefined && { id }),
    label,
    description,
    error,
    required,
    disabled,
    placeholder: placeholder ?? say('web.unit.search'),
    data,
    filter,
    withAsterisk: false,
    searchable: true,
    nothingFoundMessage: say('web.unit.none'),
    comboboxProps: { withinPortal: true },
  } as const;
};

/** Chooses one unit of the directory; accents and abbreviations are ignored while typing. */
export function UnitPicker({
  value,
  onChange,
  ...given
}: Given & { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const { say } = useWords();
  return (
    <Select
      {...useChoice(given)}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': say('web.unit.clear') }}
    />
  );
}

/** The same for several. */
export function UnitsPicker({
  value,
  onChange,
  ...given
}: Given & { readonly value: readonly string[]; readonly onChange: (ids: readonly string[]) => void }) {
  const choice = useChoice(given);
  return (
    <MultiSelect
      {...choice}
      placeholder={value.length === 0 ? choice.placeholder : ''}
      value={[...value]}
      onChange={onChange}
      hidePickedOptions
    />
  );
}
