import type { Agency } from '#libs/domain/directory/directory';
import type { Role } from '#libs/domain/shared/actor';

/** An account as the demonstration wants it; the password is the caller's. */
export interface SeedAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
}

const account = (
  username: string,
  name: string,
  agencyId: string | null,
  ...roles: readonly Role[]
): SeedAccount => ({ id: username, username, name, agencyId, roles });

export const adminAccount = account('admin', 'Quản trị hệ thống', null, 'admin');

/** Those above the agencies, and a head and an officer for each agency. */
export const demoAccounts = (
  agencies: readonly Agency[],
  monitoringAgencyId = 'so-ke-hoach-va-dau-tu',
): readonly SeedAccount[] => [
  adminAccount,
  account('auditor', 'Kiểm soát hệ thống', null, 'auditor'),
  account('monitor', 'Cơ quan theo dõi, tổng hợp', monitoringAgencyId, 'monitor'),
  account('office', 'Văn phòng UBND', 'van-phong-ubnd', 'office'),
  account('supervisor', 'Lãnh đạo UBND phụ trách', null, 'supervisor'),
  account('chair', 'Chủ tịch UBND', null, 'chair'),
  account('committee', 'Thành viên Ban Chỉ đạo', null, 'committee'),
  ...agencies.flatMap(({ id, name }) => [
    account(`${id}.head`, `Thủ trưởng ${name}`, id, 'head'),
    account(`${id}.officer`, `Chuyên viên ${name}`, id, 'officer'),
  ]),
];

/** An address that leads nowhere but to the demonstration's own listener. */
export const withMail = <T extends { username: string }>(account: T) => ({
  ...account,
  email: `${account.username}@don-doc.invalid`,
});
