import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Popover.css';
import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { taskQuery, type WorkItem } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { useWords } from '../words/words';
import { firstAct } from './sort-out';
import styles from './work.module.css';

type Act = Pick<WorkItem['expected'][number], 'type' | 'cycle' | 'n' | 'groupId' | 'onBehalfOf'>;

const nameOf = ({ type, cycle, n, groupId, onBehalfOf }: Act): string =>
  [type, cycle, n, groupId, onBehalfOf].join(' ');

function ActLink({ taskId, act }: { readonly taskId: string; readonly act: Act }) {
  const { language } = useWords();
  return (
    <Menu.Item
      renderRoot={(props) => (
        <Link
          to="/tasks/$taskId"
          params={{ taskId }}
          search={{ act: act.type, ...(act.n !== null && { n: act.n }) }}
          {...props}
        />
      )}
    >
      {buttonWords(language, act.type)}
      {act.n !== null && ` (${act.n})`}
    </Menu.Item>
  );
}

/** What else is expected in the task, and what else may be done there; that is asked for once the menu opens. */
function Acts({ item }: { readonly item: WorkItem }) {
  const { say } = useWords();
  const task = useQuery(taskQuery(item.id, null));
  const first = firstAct(item);
  const expected = item.expected.filter((act) => act !== first);
  const known = new Set(item.expected.map(nameOf));
  const possible = (task.data?.availableActions ?? []).filter((act) => !known.has(nameOf(act)));
  return (
    <>
      {expected.length > 0 && <Menu.Label>{say('web.work.expected')}</Menu.Label>}
      {expected.map((act) => (
        <ActLink key={nameOf(act)} taskId={item.id} act={act} />
      ))}
      {possible.length > 0 && <Menu.Label>{say('web.work.other')}</Menu.Label>}
      {possible.map((act) => (
        <ActLink key={nameOf(act)} taskId={item.id} act={act} />
      ))}
      {task.isPending && <Menu.Label>{say('web.work.loading')}</Menu.Label>}
      <Menu.Divider />
      <Menu.Item renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: item.id }} {...props} />}>
        {say('web.work.open')}
      </Menu.Item>
    </>
  );
}

/** Everything that is not the one expected act; open from when it is first there, as somebody has asked for it. */
export function OtherActs({ item }: { readonly item: WorkItem }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(true);
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      withinPortal
      shadow="md"
      keepMounted={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={styles.more}
          aria-label={say('web.work.more', { title: item.title })}
        >
          <span aria-hidden="true">…</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>{isOpen && <Acts item={item} />}</Menu.Dropdown>
    </Menu>
  );
}
