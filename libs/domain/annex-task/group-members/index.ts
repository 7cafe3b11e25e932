// What the rest of the house knows of it.
export { nextJoinAt } from '#libs/domain/annex-task/group-members/group-members';
export { membersNamed, openGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
