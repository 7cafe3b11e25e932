import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import type { ListedTask } from '../../api/queries';
import { plain } from '../../parts/unit-search';
import { useWords } from '../../words/words';

interface Given {
  readonly label: string;
  readonly tasks: readonly ListedTask[];
  /** The key of a task; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** So many fit on a list that somebody reads. */
const MOST = 40;

const filter: OptionsFilter = ({ options, search }) => {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return (options as ComboboxItem[])
    .filter(({ label }) => words.every((word) => plain(label).includes(word)))
    .slice(0, MOST);
};

/** Chooses a task of the plan by its number or words of its title. */
export function TaskPicker({ label, tasks, value, onChange }: Given) {
  const { say } = useWords();
  return (
    <Select
      label={label}
      searchable
      placeholder={say('web.plan.task.search')}
      nothingFoundMessage={say('web.plan.task.none')}
      data={tasks.map(({ key, number, title }) => ({ value: key, label: `${number || key}. ${title}` }))}
      filter={filter}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}
