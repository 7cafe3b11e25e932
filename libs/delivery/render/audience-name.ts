import type { Audience } from '#libs/domain/notices/notice';
import type { Role } from '#libs/domain/shared/actor';

const roleNames: Readonly<Record<Role, string>> = {
  officer: 'chuyên viên',
  head: 'thủ trưởng',
  monitor: 'cán bộ theo dõi, tổng hợp',
  standing: 'cơ quan thường trực Ban Chỉ đạo',
  office: 'Văn phòng UBND',
  supervisor: 'lãnh đạo UBND phụ trách',
  chair: 'Chủ tịch UBND',
  committee: 'thành viên Ban Chỉ đạo',
  admin: 'quản trị hệ thống',
  auditor: 'kiểm soát hệ thống',
};

/** Whom a notice was for, in words. */
export const audienceName = (
  to: Audience,
  names: { readonly agency: (id: string) => string; readonly user: (id: string) => string },
): string => {
  switch (to.kind) {
    case 'agency':
      return `${to.roles.map((role) => roleNames[role]).join(', ')} của ${names.agency(to.agencyId)}`;
    case 'role':
      return roleNames[to.role];
    case 'user':
      return names.user(to.userId);
  }
};
