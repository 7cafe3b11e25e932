import { Link, useNavigate } from '@tanstack/react-router';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { GroupForm } from './group-form';

/** Defines a group of agencies. */
export function NewGroupPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  useTitle(say('web.admin.groups.new'));
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/groups">{say('web.admin.groups')}</Link>
      </p>
      <h1>{say('web.admin.groups.new')}</h1>
      <div className={styles.sections}>
        <GroupForm
          group={null}
          onDone={(groupId) => void navigate({ to: '/admin/groups/$groupId', params: { groupId } })}
        />
      </div>
    </>
  );
}
