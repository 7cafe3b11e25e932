import { useQuery } from '@tanstack/react-query';
import { groupsQuery } from '../../api/queries';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';

/** Groups of agencies that plans name as one: "các xã, phường". */
export function GroupsPage() {
  const { say } = useWords();
  const may = useMay();
  useTitle(say('web.admin.groups'));
  return (
    <>
      <div className={styles.head}>
        <h1>{say('web.admin.groups')}</h1>
        {may('users.manage') && (
          <div className={styles.actions}>
            <Link to="/admin/groups/new" className={styles.button ?? ''}>
              {say('web.admin.groups.new')}
            </Link>
          </div>
        )}
      </div>
      <p className={styles.intro}>{say('web.admin.groups.about')}</p>
      <Loaded asked={useQuery(groupsQuery())}>
        {({ items: groups }) => (
          <>
            <p role="status" className={styles.count}>
              {say('web.admin.groups.found', { count: groups.length })}
            </p>
            {groups.length > 0 && (
              <DataTable
                label={say('web.admin.groups')}
                rows={groups}
                keyOf={({ id }) => id}
                columns={[
                  {
                    title: say('web.admin.group.name'),
                    cell: ({ id, name }) => (
                      <Link to="/admin/groups/$groupId" params={{ groupId: id }}>
                        {name}
                      </Link>
                    ),
                  },
                  { title: say('web.admin.agency.aliases'), cell: ({ aliases }) => aliases.join(', ') },
                  {
                    title: say('web.admin.group.kinds'),
                    cell: ({ kinds }) => kinds.map((kind) => say(`web.admin.kind.${kind}`)).join(', '),
                  },
                  {
                    title: say('web.admin.group.today'),
                    isNarrow: true,
                    cell: ({ open, membersToday }) =>
                      open && membersToday.length === 0
                        ? say('web.admin.group.open.short')
                        : say('web.admin.group.members', { count: membersToday.length }),
                  },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
