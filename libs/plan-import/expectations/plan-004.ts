/**
 * What a person reads in the annex of plan 004, whose groups are named after the lead. Columns: group and
 * number, first words of the task, coordinators, timing. Coordinators: "A" the alliance of cooperatives and
 * enterprises, "S" the departments, "SL" those concerned, "Q" the districts, "H" the cooperatives, "K" the
 * science department, "P" the districts' own offices, "C" industry and trade, "B" the press.
 */
export const leads004: Readonly<Record<string, string>> = {
  I: 'KẾ HOẠCH VÀ ĐẦU TƯ',
  II: 'TÀI CHÍNH',
  III: 'NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN',
  IV: 'CÔNG THƯƠNG',
  V: 'GIAO THÔNG VẬN TẢI',
  VI: 'XÂY DỰNG',
  VII: 'TÀI NGUYÊN MÔI TRƯỜNG',
  VIII: 'LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
  IX: 'THÔNG TIN TRUYỀN THÔNG',
  X: 'KHOA HỌC VÀ CÔNG NGHỆ',
  XI: 'CẢNH SÁT PHÒNG CHÁY CHỮA CHÁY',
  XIII: 'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM',
  XIV: 'CỤC THUẾ',
  XV: 'LIÊN MINH HTX VÀ DN',
  XVI: 'UBND CÁC QUẬN, HUYỆN',
  XVII: 'MẶT TRẬN TỔ QUỐC',
};

export const plan004 = `
I.1    | Chủ trì nghiên cứu       | A SL Q | range 2018-01-01 2020-12-31
I.2    | Triển khai, phối hợp     | A SL Q | range 2018-01-01 2020-12-31
I.3    | Tổng hợp các khó khăn    | A SL Q | yearly
I.4    | Chủ trì sơ kết           | A SL Q | yearly
II.1   | Cân đối, đề xuất         | A SL Q | yearly
II.2   | Tham mưu với             | A      | yearly
II.3   | Hướng dẫn thực hiện      | A Q    | yearly
III.1  | Hướng dẫn thực hiện      | A Q    | yearly
III.2  | Hướng dẫn các            | S Q    | yearly
IV.1   | Vận động, hướng dẫn      | A S Q  | yearly
IV.2   | Hỗ trợ các               | A S Q  | yearly
V.1    | Hướng dẫn các            | A S Q  | yearly
V.2    | Đề xuất xây dựng         | A S Q  | by-date 2018-12-31
VI.1   | Nghiên cứu đề xuất       | A S Q  | by-date 2018-12-31
VII.1  | Rà soát, đánh giá        | A S Q  | yearly
VII.2  | Chỉ đạo, hướng dẫn       | K Q    | yearly
VII.3  | Rà soát nhu cầu          | A S Q  | yearly
VIII.1 | Triển khai Chương trình  | A      | yearly
IX.1   | Tham mưu cho             | A S Q  | yearly
X.1    | Thực hiện các            | A S Q  | yearly
X.2    | Hỗ trợ các               | A S Q  | yearly
X.3    | Triển khai các           | A S Q  | yearly
XI.1   | Hướng dẫn các            | Q      | yearly
XI.2   | Kiểm tra, hướng dẫn      | Q      | yearly
XIII.1 | Chỉ đạo, hướng dẫn       | A S Q  | yearly
XIII.3 | Chỉ đạo và giám sát      | A S Q  | yearly
XIV.1  | Tham mưu ban hành        | A S Q  | yearly
XIV.2  | Tham mưu hướng dẫn       | S Q    | yearly
XV.1   | Tổ chức giới thiệu       | SL Q   | yearly
XV.2   | Tổ chức thực hiện        | SL Q H | yearly
XV.3   | Thực hiện Đề án          | SL Q H | range 2018-01-01 2020-12-31
XV.4   | Xây dựng Kế hoạch        | SL Q H | yearly
XV.5   | Tổ chức thực hiện        | SL Q B | yearly
XV.6   | Tổ chức quản lý          | SL Q H | yearly
XV.7   | Thực hiện Đề án          | A S Q  | range 2018-01-01 2020-12-31
XV.8   | Tổ chức thực hiện        | SL Q H | yearly
XVI.1  | Chỉ đạo các              | P      | yearly
XVI.2  | Tuyên truyền, hướng dẫn  | C      | yearly
XVI.3  | Cập nhật số liệu         | A P    | yearly
XVI.4  | Rà soát các              | P      | yearly
XVI.5  | Thực hiện chuyển đổi     | A SL   | by-date 2018-06-30
XVI.6  | Thực hiện giải thể       | A SL   | by-date 2018-12-31
XVII.1 | Xây dựng kế hoạch        | A SL   | yearly
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
