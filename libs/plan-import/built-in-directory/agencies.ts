import type { AgencyKind } from '#libs/domain/directory/agency-kinds';
import type { Agency } from '#libs/domain/directory/directory';
import { idOf } from '#libs/plan-import/built-in-directory/names';

type Row = readonly [name: string, kind: AgencyKind, ...aliases: string[]];

/** The administration of Hà Nội as of 2023: bodies under the UBND. */
const underUbnd: readonly Row[] = [
  ['Văn phòng UBND', 'office', 'Văn phòng UBND Thành phố', 'VP UBND TP', 'Văn phòng UBND thành phố Hà Nội'],
  ['Sở Kế hoạch và Đầu tư', 'department', 'Sở KH&ĐT', 'Sở KHĐT'],
  ['Sở Tài chính', 'department', 'Sở TC'],
  [
    'Sở Nông nghiệp và Phát triển nông thôn',
    'department',
    'Sở NN&PTNT',
    'Sở NNPTNT',
    'Sở Nông nghiệp & PTNT',
  ],
  ['Sở Công Thương', 'department', 'Sở CT'],
  ['Sở Khoa học và Công nghệ', 'department', 'Sở KH&CN', 'Sở KHCN'],
  ['Sở Tài nguyên và Môi trường', 'department', 'Sở TN&MT', 'Sở TNMT'],
  ['Sở Tư pháp', 'department'],
  ['Sở Thông tin và Truyền thông', 'department', 'Sở TT&TT', 'Sở TTTT'],
  ['Sở Giáo dục và Đào tạo', 'department', 'Sở GD&ĐT', 'Sở GDĐT'],
  ['Sở Nội vụ', 'department'],
  [
    'Sở Lao động - Thương binh và Xã hội',
    'department',
    'Sở LĐ-TB&XH',
    'Sở LĐTB&XH',
    'Sở Lao động, Thương binh và Xã hội',
  ],
  ['Sở Y tế', 'department'],
  ['Sở Văn hóa và Thể thao', 'department', 'Sở VH&TT'],
  ['Sở Du lịch', 'department'],
  ['Sở Xây dựng', 'department'],
  ['Sở Giao thông vận tải', 'department', 'Sở GTVT'],
  ['Sở Quy hoạch - Kiến trúc', 'department', 'Sở QHKT', 'Sở QH-KT'],
  ['Sở Ngoại vụ', 'department'],
  ['Thanh tra Thành phố', 'department', 'Thanh tra TP', 'Thanh tra thành phố Hà Nội'],
  ['Ban Dân tộc', 'board', 'Ban Dân tộc Thành phố'],
  [
    'Ban Quản lý các khu công nghiệp và chế xuất',
    'board',
    'Ban Quản lý các khu công nghiệp và chế xuất Hà Nội',
    'BQL các KCN&CX',
  ],
  [
    'Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch',
    'centre',
    'Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch Thành phố',
    'Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch thành phố Hà Nội',
    'Trung tâm XTĐTTMDL',
  ],
  [
    'Trường Đào tạo cán bộ Lê Hồng Phong',
    'school',
    'Trường Đào tạo cán bộ Lê Hồng Phong Thành phố',
    'Trường Lê Hồng Phong',
  ],
  [
    'Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, HTX',
    'committee',
    'Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, HTX Thành phố',
    'Ban Chỉ đạo đổi mới, phát triển KTTT, HTX',
    'Ban Chỉ đạo phát triển KTTT, HTX',
  ],
];

/** Departments that the merging of 2025 made. */
const since2025: readonly Row[] = [
  ['Sở Nông nghiệp và Môi trường', 'department', 'Sở NN&MT', 'Sở NNMT'],
  ['Sở Dân tộc và Tôn giáo', 'department', 'Sở DT&TG'],
];

/** Bodies that are requested, not ordered: vertical state agencies, the Party's and people's organisations, press. */
const outside: readonly Row[] = [
  [
    'Liên minh HTX Thành phố',
    'alliance',
    'Liên minh Hợp tác xã thành phố Hà Nội',
    'Liên minh HTX',
    'Liên minh HTX Hà Nội',
  ],
  [
    'Ngân hàng Nhà nước Chi nhánh Thành phố',
    'bank',
    'Ngân hàng Nhà nước Việt Nam Chi nhánh thành phố Hà Nội',
    'Ngân hàng Nhà nước Chi nhánh thành phố Hà Nội',
    'Ngân hàng Nhà nước Việt Nam Chi nhánh Hà Nội',
    'Ngân hàng Nhà nước Chi nhánh Hà Nội',
    'NHNN Chi nhánh TP',
  ],
  [
    'Ngân hàng Chính sách xã hội Chi nhánh Thành phố',
    'bank',
    'Ngân hàng Chính sách xã hội Chi nhánh thành phố Hà Nội',
    'Ngân hàng CSXH Chi nhánh TP',
  ],
  [
    'Ngân hàng Nhà nước Khu vực 1',
    'bank',
    'Ngân hàng Nhà nước Việt Nam - Chi nhánh Khu vực I',
    'Ngân hàng Nhà nước Chi nhánh Khu vực 1',
    'Ngân hàng Nhà nước Khu vực I',
    'Ngân hàng Nhà nước Việt Nam Chi nhánh Khu vực 1',
  ],
  ['Thuế thành phố Hà Nội', 'tax', 'Thuế Thành phố', 'Thuế Hà Nội', 'Thuế TP Hà Nội'],
  ['Cục Thuế Hà Nội', 'tax', 'Cục Thuế thành phố Hà Nội', 'Cục Thuế Thành phố', 'Cục Thuế'],
  ['Cục Thống kê Hà Nội', 'other', 'Cục Thống kê thành phố Hà Nội', 'Cục Thống kê Thành phố', 'Cục Thống kê'],
  ['Kho bạc Nhà nước Hà Nội', 'other', 'Kho bạc Nhà nước Thành phố'],
  [
    'Bảo hiểm xã hội Thành phố',
    'insurance',
    'Bảo hiểm xã hội thành phố Hà Nội',
    'Bảo hiểm xã hội Hà Nội',
    'BHXH Thành phố',
    'BHXH thành phố Hà Nội',
  ],
  ['Công an Thành phố', 'other', 'Công an TP', 'Công an thành phố Hà Nội'],
  [
    'Ủy ban Mặt trận Tổ quốc Thành phố',
    'union',
    'Mặt trận Tổ quốc',
    'Mặt trận Tổ quốc Thành phố',
    'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
    'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội',
    'UBMTTQ Thành phố',
  ],
  ['Hội Nông dân Thành phố', 'union', 'Hội Nông dân', 'Hội Nông dân thành phố Hà Nội'],
  [
    'Hội Liên hiệp Phụ nữ Thành phố',
    'union',
    'Hội Liên hiệp Phụ nữ',
    'Hội LHPN Thành phố',
    'Hội Phụ nữ Thành phố',
  ],
  ['Hội Cựu chiến binh Thành phố', 'union', 'Hội Cựu chiến binh', 'Hội CCB Thành phố'],
  ['Liên đoàn Lao động Thành phố', 'union', 'Liên đoàn Lao động', 'LĐLĐ Thành phố'],
  ['Thành đoàn Hà Nội', 'union', 'Thành đoàn', 'Đoàn TNCS Hồ Chí Minh Thành phố'],
  ['Báo Hànộimới', 'press', 'Báo Hà Nội mới', 'Báo Hànộimới Thành phố'],
  ['Báo Kinh tế và Đô thị', 'press', 'Báo Kinh tế đô thị', 'Báo Kinh tế - Đô thị', 'Báo KT&ĐT'],
  [
    'Đài Phát thanh và Truyền hình Hà Nội',
    'press',
    'Đài PT-TH Hà Nội',
    'Đài PTTH Hà Nội',
    'Đài Phát thanh - Truyền hình Hà Nội',
  ],
];

const quan = [
  'Ba Đình', 'Hoàn Kiếm', 'Tây Hồ', 'Long Biên', 'Cầu Giấy', 'Đống Đa', 'Hai Bà Trưng', 'Hoàng Mai',
  'Thanh Xuân', 'Nam Từ Liêm', 'Bắc Từ Liêm', 'Hà Đông',
]; // prettier-ignore
const huyen = [
  'Ba Vì', 'Chương Mỹ', 'Đan Phượng', 'Đông Anh', 'Gia Lâm', 'Hoài Đức', 'Mê Linh', 'Mỹ Đức', 'Phú Xuyên',
  'Phúc Thọ', 'Quốc Oai', 'Sóc Sơn', 'Thạch Thất', 'Thanh Oai', 'Thanh Trì', 'Thường Tín', 'Ứng Hòa',
]; // prettier-ignore

const agency = ([name, kind, ...aliases]: Row, under: boolean): Agency => ({
  id: idOf(name),
  name,
  aliases: kind === 'department' ? [...aliases, `${name} Hà Nội`, `${name} Thành phố`] : aliases,
  kind,
  parentId: null,
  underUbnd: under,
  validFrom: null,
  validTo: null,
});

const district = (name: string, level: string): Agency => ({
  ...agency([`UBND ${level} ${name}`, 'district', `UBND ${name}`], true),
  id: idOf(`UBND ${name}`),
});

export const agencies: readonly Agency[] = [
  ...underUbnd.map((row) => agency(row, true)),
  ...since2025.map((row) => ({ ...agency(row, true), validFrom: '2025-03-01' })),
  ...outside.map((row) => agency(row, false)),
  ...quan.map((name) => district(name, 'quận')),
  ...huyen.map((name) => district(name, 'huyện')),
  district('Sơn Tây', 'thị xã'),
];
