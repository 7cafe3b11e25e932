import type { Person, Role } from '#libs/domain/shared/actor';

const person = (userId: string, agencyId: string | null, role: Role): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});

/** Follows the demonstration's plan up. */
export const monitoringAgencyId = 'so-tai-chinh';

export const officer = (agencyId: string): Person => person(`${agencyId}.officer`, agencyId, 'officer');
export const head = (agencyId: string): Person => person(`${agencyId}.head`, agencyId, 'head');
export const supervisor = person('supervisor', null, 'supervisor');
export const monitor = person('monitor', monitoringAgencyId, 'monitor');
export const office = person('office', 'van-phong-ubnd', 'office');
