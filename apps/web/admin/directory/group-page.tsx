import { useQuery } from '@tanstack/react-query';
import { groupsQuery } from '../../api/queries';
import { Link, useParams } from '@tanstack/react-router';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { useAgencyNames } from '../parts/agency-names';
import type { AgencyGroup } from '../queries';
import { GroupForm } from './group-form';

function Whole({ group }: { readonly group: AgencyGroup }) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  const mayManage = useMay()('users.manage');
  useTitle(group.name);
  return (
    <>
      <h1>{group.name}</h1>
      <div className={styles.sections}>
        {mayManage && <GroupForm group={group} onDone={() => undefined} />}
        <section>
          <h2>{say('web.admin.group.today')}</h2>
          {group.membersToday.length === 0 ? (
            <p>{say(group.open ? 'web.admin.group.open.hint' : 'web.admin.none')}</p>
          ) : (
            <ul className={styles.list}>
              {group.membersToday.map((id) => (
                <li key={id}>
                  <Link to="/admin/agencies/$agencyId" params={{ agencyId: id }}>
                    {nameOf(id)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

/** One group, with the members that it has today. */
export function GroupPage() {
  const { say } = useWords();
  const { groupId } = useParams({ from: '/inside/admin/groups/$groupId' });
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/groups">{say('web.admin.groups')}</Link>
      </p>
      <Loaded asked={useQuery(groupsQuery())}>
        {({ items: groups }) => {
          const group = groups.find(({ id }) => id === groupId);
          return group === undefined ? (
            <p role="alert">{say('web.admin.agency.unknown')}</p>
          ) : (
            <Whole key={group.id} group={group} />
          );
        }}
      </Loaded>
    </>
  );
}
