/** A ward or commune of today, by the former district in which most of it lay. */
export interface WardRow {
  readonly name: string;
  readonly level: 'phường' | 'xã';
  /** Without its level, as in "Ba Đình". */
  readonly district: string;
}

const wardsOf: Readonly<Record<string, readonly string[]>> = {
  'Ba Đình': ['Ba Đình', 'Ngọc Hà', 'Giảng Võ'],
  'Hoàn Kiếm': ['Hoàn Kiếm', 'Cửa Nam', 'Hồng Hà'],
  'Hai Bà Trưng': ['Hai Bà Trưng', 'Vĩnh Tuy', 'Bạch Mai'],
  'Đống Đa': ['Đống Đa', 'Kim Liên', 'Văn Miếu - Quốc Tử Giám', 'Láng', 'Ô Chợ Dừa'],
  'Hoàng Mai': ['Hoàng Mai', 'Lĩnh Nam', 'Vĩnh Hưng', 'Tương Mai', 'Định Công', 'Hoàng Liệt', 'Yên Sở'],
  'Thanh Xuân': ['Thanh Xuân', 'Khương Đình', 'Phương Liệt'],
  'Cầu Giấy': ['Cầu Giấy', 'Nghĩa Đô', 'Yên Hòa'],
  'Tây Hồ': ['Tây Hồ', 'Phú Thượng'],
  'Bắc Từ Liêm': ['Tây Tựu', 'Phú Diễn', 'Xuân Đỉnh', 'Đông Ngạc', 'Thượng Cát'],
  'Nam Từ Liêm': ['Từ Liêm', 'Xuân Phương', 'Tây Mỗ', 'Đại Mỗ'],
  'Long Biên': ['Long Biên', 'Bồ Đề', 'Việt Hưng', 'Phúc Lợi'],
  'Hà Đông': ['Hà Đông', 'Dương Nội', 'Yên Nghĩa', 'Phú Lương', 'Kiến Hưng'],
  'Thanh Trì': ['Thanh Liệt'],
  'Chương Mỹ': ['Chương Mỹ'],
  'Sơn Tây': ['Sơn Tây', 'Tùng Thiện'],
};

const communesOf: Readonly<Record<string, readonly string[]>> = {
  'Thanh Trì': ['Thanh Trì', 'Đại Thanh', 'Nam Phù', 'Ngọc Hồi'],
  'Thường Tín': ['Thượng Phúc', 'Thường Tín', 'Chương Dương', 'Hồng Vân'],
  'Phú Xuyên': ['Phú Xuyên', 'Phượng Dực', 'Chuyên Mỹ', 'Đại Xuyên'],
  'Thanh Oai': ['Thanh Oai', 'Bình Minh', 'Tam Hưng', 'Dân Hòa'],
  'Ứng Hòa': ['Vân Đình', 'Ứng Thiên', 'Hòa Xá', 'Ứng Hòa'],
  'Mỹ Đức': ['Mỹ Đức', 'Hồng Sơn', 'Phúc Sơn', 'Hương Sơn'],
  'Chương Mỹ': ['Phú Nghĩa', 'Xuân Mai', 'Trần Phú', 'Hòa Phú', 'Quảng Bị'],
  'Ba Vì': ['Minh Châu', 'Quảng Oai', 'Vật Lại', 'Cổ Đô', 'Bất Bạt', 'Suối Hai', 'Ba Vì', 'Yên Bài'],
  'Sơn Tây': ['Đoài Phương'],
  'Phúc Thọ': ['Phúc Thọ', 'Phúc Lộc', 'Hát Môn'],
  'Thạch Thất': ['Thạch Thất', 'Hạ Bằng', 'Tây Phương', 'Hòa Lạc', 'Yên Xuân'],
  'Quốc Oai': ['Quốc Oai', 'Hưng Đạo', 'Kiều Phú', 'Phú Cát'],
  'Hoài Đức': ['Hoài Đức', 'Dương Hòa', 'Sơn Đồng', 'An Khánh'],
  'Đan Phượng': ['Đan Phượng', 'Ô Diên', 'Liên Minh'],
  'Gia Lâm': ['Gia Lâm', 'Thuận An', 'Bát Tràng', 'Phù Đổng'],
  'Đông Anh': ['Thư Lâm', 'Đông Anh', 'Phúc Thịnh', 'Thiên Lộc', 'Vĩnh Thanh'],
  'Mê Linh': ['Mê Linh', 'Yên Lãng', 'Tiến Thắng', 'Quang Minh'],
  'Sóc Sơn': ['Sóc Sơn', 'Đa Phúc', 'Nội Bài', 'Trung Giã', 'Kim Anh'],
};

const rowsOf = (of: Readonly<Record<string, readonly string[]>>, level: WardRow['level']): WardRow[] =>
  Object.entries(of).flatMap(([district, names]) => names.map((name) => ({ name, level, district })));

/** The 126 wards and communes of Hà Nội since 2025-07-01 (Resolution 1656/NQ-UBTVQH15). */
export const wardRows: readonly WardRow[] = [...rowsOf(wardsOf, 'phường'), ...rowsOf(communesOf, 'xã')];
