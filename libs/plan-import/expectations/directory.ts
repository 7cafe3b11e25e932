import type { DirectoryNames } from '#libs/domain/directory-names/directory-names';

const unit = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });

/** A small directory of the units that plan 000 names, for tests. */
export const testDirectory: DirectoryNames = {
  agencies: [
    unit('khdt', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'),
    unit('nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT'),
    unit('ct', 'Sở Công Thương'),
    unit('khcn', 'Sở Khoa học và Công nghệ'),
    unit('tnmt', 'Sở Tài nguyên và Môi trường'),
    unit('tc', 'Sở Tài chính'),
    unit('tp', 'Sở Tư pháp'),
    unit('tttt', 'Sở Thông tin và Truyền thông'),
    unit('gddt', 'Sở Giáo dục và Đào tạo'),
    unit('lmhtx', 'Liên minh HTX Thành phố', 'Liên minh Hợp tác xã Thành phố'),
    unit(
      'nhnn',
      'Ngân hàng Nhà nước Chi nhánh Thành phố',
      'Ngân hàng nhà nước Việt Nam Chi nhánh thành phố Hà Nội',
      'Ngân hàng Nhà nước Chi nhánh thành phố Hà Nội',
    ),
    unit('xttm', 'Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch Thành phố'),
    unit('thue', 'Cục Thuế Hà Nội'),
    unit('bhxh', 'Bảo hiểm Xã hội TP', 'Bảo hiểm Xã hội thành phố Hà Nội'),
    unit('lhp', 'Trường đào tạo cán bộ Lê Hồng Phong'),
    unit('hnm', 'Báo Hà Nội mới'),
    unit('ktdt', 'Báo Kinh tế đô thị'),
    unit('ptth', 'Đài Phát thanh và Truyền hình Hà Nội'),
    unit('bcd', 'Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, HTX'),
    unit('ttra', 'Thanh tra Thành phố'),
    unit('mttq', 'Mặt trận tổ quốc'),
    unit('hnd', 'Hội Nông dân Thành phố'),
  ],
  groups: [
    { ...unit('sbn', 'Các sở, ban, ngành', 'Các sở, ban, ngành thành phố', 'Các sở, ngành'), open: false },
    {
      ...unit('qh', 'UBND các quận, huyện, thị xã', 'UBND quận, huyện, thị xã', 'các quận, huyện, thị xã'),
      open: false,
    },
    { ...unit('ctxh', 'Các tổ chức chính trị-xã hội, xã hội-nghề nghiệp'), open: false },
    { ...unit('bao-dai', 'Các cơ quan Báo, Đài phát thanh truyền hình'), open: true },
    { ...unit('lq', 'Các đơn vị có liên quan', 'đơn vị liên quan', 'đơn vị có liên quan'), open: true },
    { ...unit('sn-lq', 'Các sở, ngành có liên quan'), open: true },
    { ...unit('htx', 'Các HTX'), open: true },
    { ...unit('htx-gt', 'Các HTX thuộc diện giải thể'), open: true },
    { ...unit('kttt', 'Các tổ chức kinh tế tập thể, HTX'), open: true },
    { ...unit('qtd', 'Các Quỹ Tín dụng nhân dân', 'Quỹ tín dụng nhân dân'), open: true },
    { ...unit('tv-bcd', 'Thành viên Ban Chỉ đạo'), open: false },
  ],
};
