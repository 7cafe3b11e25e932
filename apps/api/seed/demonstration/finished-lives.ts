import {
  type Life,
  acknowledged,
  act,
  actNaming,
  answered,
  approved,
  asked,
  document,
  handedIn,
  inputTaken,
  reported,
  returned,
} from './acts';
import {
  building,
  culture,
  finance,
  health,
  justice,
  land,
  reception,
  schools,
  science,
  tourism,
  trade,
} from './agencies';
import { head, officer, supervisor } from './people';

/** Tasks that are over: in time, late, late against the first deadline alone, with another unit, or let go. */
export const finishedLives: readonly Life[] = [
  {
    task: '7',
    acts: [
      acknowledged(-333, science),
      asked(-325, science, [justice, 'so-noi-vu'], 'Đề nghị cho ý kiến về các trường dữ liệu dùng chung'),
      answered(-318, justice, 'Nhất trí; bổ sung dữ liệu công chứng'),
      answered(-315, 'so-noi-vu', 'Nhất trí với dự thảo'),
      inputTaken(-312, science, 1),
      inputTaken(-312, science, 2),
      handedIn(-282, science, {
        number: '41/DM-SKHCN',
        issuer: 'Sở Khoa học và Công nghệ',
        subject: 'Danh mục dữ liệu dùng chung',
      }),
      approved(-280, 1),
    ],
  },
  {
    task: '8',
    acts: [
      acknowledged(-330, land),
      asked(-300, land, [justice, 'ubnd-phuong-hoan-kiem', 'ubnd-xa-soc-son'], 'Đề nghị góp ý bộ mẫu đơn'),
      answered(-290, justice, 'Bỏ hai mẫu không còn căn cứ'),
      inputTaken(-288, land, 1),
      answered(-270, 'ubnd-xa-soc-son', 'Đề nghị thêm chỗ ghi số định danh'),
      inputTaken(-268, land, 2),
      reported(-245, land, 70, 'Còn chờ ý kiến của một phường'),
      answered(-232, 'ubnd-phuong-hoan-kiem', 'Nhất trí'),
      inputTaken(-231, land, 3),
      handedIn(-224, land, {
        number: '88/TTr-SNNMT',
        issuer: 'Sở Nông nghiệp và Môi trường',
        subject: 'Bộ mẫu đơn lĩnh vực đất đai',
      }),
      approved(-221, 1),
    ],
  },
  {
    task: '9',
    acts: [
      acknowledged(-332, finance),
      handedIn(-228, finance, {
        number: '120/BC-STC',
        issuer: 'Sở Tài chính',
        subject: 'Báo cáo rà soát giấy tờ, lần một',
      }),
      returned(-226, 1, 'Chưa nêu phương án thay thế cho từng loại giấy tờ'),
      handedIn(-214, finance, {
        number: '134/BC-STC',
        issuer: 'Sở Tài chính',
        subject: 'Báo cáo rà soát giấy tờ, có phương án thay thế',
      }),
      approved(-211, 2),
    ],
  },
  {
    task: '10',
    acts: [
      acknowledged(-331, building),
      reported(-200, building, 40, 'Đang lấy ý kiến các phường'),
      actNaming(-186, head(building), (dayOf) => ({
        type: 'RequestExtension',
        proposedDue: dayOf(-148),
        reason: 'Quy định của trung ương về cấp phép đang được sửa',
      })),
      act(-183, supervisor, { type: 'DecideExtension', extension: 1, granted: true }),
      handedIn(-156, building, {
        number: '210/TTr-SXD',
        issuer: 'Sở Xây dựng',
        subject: 'Quy trình cấp phép xây dựng rút gọn',
      }),
      approved(-154, 1),
    ],
  },
  {
    task: '11',
    acts: [
      act(-333, head(tourism), {
        type: 'ProposeReturn',
        kind: 'return',
        reason: 'Việc biên soạn tài liệu thuộc chức năng của Sở Văn hóa và Thể thao',
        suggestedAgencyId: culture,
      }),
      act(-329, supervisor, {
        type: 'DecideReturnProposal',
        proposal: 1,
        accepted: true,
        to: culture,
        answer: 'Đồng ý chuyển đơn vị chủ trì',
        document: document('33/UBND-KGVX', 'UBND Thành phố', 'Chuyển đơn vị chủ trì'),
      }),
      acknowledged(-327, culture),
      reported(-200, culture, 50, 'Đã xong bản tiếng Anh'),
      handedIn(-128, culture, {
        number: '97/BC-SVHTT',
        issuer: 'Sở Văn hóa và Thể thao',
        subject: 'Bộ tài liệu bốn thứ tiếng',
      }),
      approved(-126, 1),
    ],
  },
  {
    task: '12',
    acts: [
      acknowledged(-330, health),
      asked(
        -160,
        health,
        ['ubnd-phuong-ba-dinh', 'ubnd-phuong-long-bien', 'ubnd-xa-ba-vi'],
        'Đề nghị gửi số liệu khảo sát',
      ),
      answered(-150, 'ubnd-phuong-ba-dinh', 'Số liệu của 31 tổ dân phố'),
      inputTaken(-149, health, 1),
      answered(-140, 'ubnd-phuong-long-bien', 'Số liệu của 27 tổ dân phố'),
      act(-139, officer(health), {
        type: 'ReturnCoordinationInput',
        input: 2,
        reason: 'Thiếu số người cần hỗ trợ theo độ tuổi',
      }),
      answered(-130, 'ubnd-phuong-long-bien', 'Số liệu theo độ tuổi'),
      inputTaken(-129, health, 3),
      answered(-95, 'ubnd-xa-ba-vi', 'Số liệu của 18 thôn'),
      inputTaken(-94, health, 4),
      handedIn(-88, health, {
        number: '301/BC-SYT',
        issuer: 'Sở Y tế',
        subject: 'Báo cáo khảo sát nhu cầu hỗ trợ tại nhà',
      }),
      approved(-85, 1),
    ],
  },
  {
    task: '13',
    acts: [
      acknowledged(-333, schools),
      reported(-150, schools, 60, 'Đã chạy thử ở mười trường'),
      handedIn(-72, schools, {
        number: '512/QĐ-SGDĐT',
        issuer: 'Sở Giáo dục và Đào tạo',
        subject: 'Quy trình tuyển sinh đầu cấp qua mạng',
      }),
      approved(-70, 1),
      act(-63, supervisor, {
        type: 'IssueDirective',
        kind: 'commendation',
        text: 'Biểu dương cách làm: chạy thử trước, ban hành sau',
      }),
      act(-61, officer(schools), { type: 'AcknowledgeDirective', directive: 1 }),
    ],
  },
  {
    task: '14',
    acts: [
      acknowledged(-331, justice),
      act(-170, supervisor, {
        type: 'SuspendTask',
        reason: 'Chờ hợp đồng mới với đơn vị bưu chính',
      }),
      act(-150, supervisor, { type: 'ResumeTask', reason: 'Hợp đồng đã được ký' }),
      handedIn(-34, justice, {
        number: '77/BC-STP',
        issuer: 'Sở Tư pháp',
        subject: 'Báo cáo thí điểm trả kết quả qua bưu chính',
      }),
      approved(-32, 1),
    ],
  },
  {
    task: '15',
    acts: [
      acknowledged(-330, trade),
      reported(-180, trade, 10, 'Ba chợ đề nghị làm chung với điểm phục vụ lưu động'),
      act(-165, supervisor, {
        type: 'CancelTask',
        reason: 'Gộp vào việc của điểm phục vụ lưu động',
        document: document('140/UBND-NC', 'UBND Thành phố', 'Thôi thực hiện thí điểm ki-ốt'),
      }),
    ],
  },
  {
    task: '1',
    acts: [
      acknowledged(-333, reception),
      acknowledged(-332, science),
      reported(-240, reception, 30, 'Đã công khai 214 thủ tục'),
      reported(-150, reception, 60, 'Đã công khai 430 thủ tục'),
      reported(-60, reception, 85, 'Đã công khai 611 thủ tục, có thời gian giải quyết thực tế'),
    ],
  },
];
