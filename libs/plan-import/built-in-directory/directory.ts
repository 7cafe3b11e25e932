import type { AgencyKind } from '#libs/domain/directory/agency-kinds';
import type { AgencyGroup, Directory } from '#libs/domain/directory/directory';
import type { DirectoryNames } from '#libs/domain/directory-names/directory-names';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { successions } from '#libs/plan-import/built-in-directory/successions';

interface GroupRow {
  readonly id: string;
  readonly names: readonly [string, ...string[]];
  /** Without kinds the group is open: it owes nothing until its members are named. */
  readonly kinds?: readonly AgencyKind[];
}

const rows: readonly GroupRow[] = [
  {
    id: 'ubnd-quan-huyen-thi-xa',
    names: [
      'UBND các quận, huyện, thị xã',
      'UBND quận, huyện, thị xã',
      'các quận, huyện, thị xã',
      'quận, huyện, thị xã',
      'các UBND quận, huyện, thị xã',
      'UBND các quận, huyện',
      'UBND quận, huyện',
      'các quận, huyện',
    ],
    kinds: ['district'],
  },
  {
    id: 'ubnd-phuong-xa',
    names: [
      'UBND các phường, xã',
      'UBND các xã, phường',
      'UBND phường, xã',
      'UBND xã, phường',
      'các phường, xã',
      'các xã, phường',
      'UBND cấp xã',
    ],
    kinds: ['ward'],
  },
  {
    id: 'so-ban-nganh',
    names: [
      'Các sở, ban, ngành',
      'Các sở, ban, ngành Thành phố',
      'sở, ban, ngành',
      'sở, ban, ngành Thành phố',
      'các sở, ngành',
      'các sở, ngành Thành phố',
      'các sở',
      'các sở ban ngành',
    ],
    kinds: ['department', 'board', 'office'],
  },
  {
    id: 'to-chuc-chinh-tri-xa-hoi',
    names: [
      'Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp',
      'các tổ chức chính trị - xã hội',
      'tổ chức chính trị - xã hội',
      'các tổ chức chính trị - xã hội - nghề nghiệp',
      'các đoàn thể',
      'các hội, đoàn thể',
    ],
    kinds: ['union'],
  },
  {
    id: 'co-quan-bao-dai',
    names: [
      'Các cơ quan Báo, Đài phát thanh truyền hình',
      'Các cơ quan báo chí Thành phố',
      'các cơ quan báo chí',
      'các cơ quan báo, đài',
    ],
    kinds: ['press'],
  },
  {
    id: 'don-vi-co-lien-quan',
    names: [
      'Các đơn vị có liên quan',
      'các đơn vị liên quan',
      'đơn vị có liên quan',
      'đơn vị liên quan',
      'các cơ quan, đơn vị có liên quan',
      'các cơ quan, đơn vị liên quan',
      'các cơ quan, đơn vị',
      'các cơ quan liên quan',
      'cơ quan, đơn vị khác có liên quan',
      'các tổ chức liên quan',
    ],
  },
  {
    id: 'so-nganh-co-lien-quan',
    names: [
      'Các sở, ngành có liên quan',
      'các sở, ban, ngành có liên quan',
      'các sở, ngành liên quan',
      'các sở, ngành, đơn vị có liên quan',
      'các sở, ngành, cơ quan, đơn vị khác có liên quan',
    ],
  },
  { id: 'cac-htx', names: ['Các HTX', 'HTX', 'các HTX, Liên hiệp HTX', 'các HTX trên địa bàn Thành phố'] },
  { id: 'cac-htx-thuoc-dien-giai-the', names: ['Các HTX thuộc diện giải thể'] },
  {
    id: 'to-chuc-kinh-te-tap-the',
    names: ['Các tổ chức kinh tế tập thể, HTX', 'các tổ chức KTTT, HTX', 'các tổ chức kinh tế tập thể'],
  },
  { id: 'quy-tin-dung-nhan-dan', names: ['Các Quỹ tín dụng nhân dân', 'Quỹ tín dụng nhân dân'] },
  {
    id: 'thanh-vien-ban-chi-dao',
    names: [
      'Thành viên Ban Chỉ đạo',
      'các thành viên Ban Chỉ đạo',
      'thành viên Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, HTX Thành phố',
    ],
  },
];

const group = ({ id, names: [name, ...aliases], kinds }: GroupRow): AgencyGroup => ({
  id,
  name,
  aliases,
  open: kinds === undefined,
  kinds: kinds ?? [],
  members: [],
});

export const groups: readonly AgencyGroup[] = rows.map(group);

/** The built-in directory as the state it becomes. */
export const seedDirectory: Directory = {
  agencies: Object.fromEntries(agencies.map((a) => [a.id, a])),
  groups: Object.fromEntries(groups.map((g) => [g.id, g])),
};

/** The names by which documents call them: what a plan is read with where no other directory is there. */
export const seedNames: DirectoryNames = { agencies, groups, successions };
