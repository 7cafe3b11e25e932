import {
  type Life,
  acknowledged,
  act,
  actNaming,
  answered,
  asked,
  document,
  handedIn,
  inputTaken,
  reported,
  returned,
} from './acts';
import { building, farmers, finance, home, land, science, tourism, trade } from './agencies';
import { head, monitor, office, officer, supervisor } from './people';

/** Tasks that are not done: late by more and less, waiting for an input or a decision, due soon, or under way. */
export const openLives: readonly Life[] = [
  {
    task: '16',
    acts: [
      acknowledged(-330, home),
      reported(-120, home, 35, 'Đã khảo sát mức chi của 40 xã, phường'),
      actNaming(-28, office, (dayOf) => ({
        type: 'RecordOfficialReminder',
        document: {
          ...document('402/VP-TH', 'Văn phòng UBND', 'Đôn đốc ban hành định mức chi'),
          number: '402/VP-TH',
          date: dayOf(-28),
        },
        files: [],
      })),
      act(-12, supervisor, {
        type: 'IssueDirective',
        kind: 'criticism',
        text: 'Phê bình Sở Nội vụ để quá hạn kéo dài; báo cáo rõ trách nhiệm',
        to: [home],
      }),
      act(-9, officer(home), { type: 'AcknowledgeDirective', directive: 1 }),
    ],
  },
  {
    task: '17',
    acts: [
      acknowledged(-331, science),
      asked(-90, science, ['cong-an-thanh-pho'], 'Đề nghị cấp đường kết nối thử nghiệm'),
      answered(-60, 'cong-an-thanh-pho', 'Đã cấp đường kết nối thử nghiệm'),
      inputTaken(-58, science, 1),
      reported(-30, science, 80, 'Đang xử lý lỗi đối chiếu ngày sinh'),
      act(-7, supervisor, {
        type: 'IssueDirective',
        kind: 'direction',
        text: 'Báo cáo ngày hoàn thành và việc còn vướng',
        to: [science],
      }),
    ],
  },
  {
    task: '18',
    acts: [
      acknowledged(-330, building),
      act(-40, officer(building), {
        type: 'RaiseDifficulty',
        content: 'Chưa có quyết định bàn giao trụ sở cũ của cấp huyện cho xã, phường',
        recommendation: 'Đề nghị UBND Thành phố giao Sở Tài chính trình phương án bàn giao',
      }),
      act(-36, monitor, {
        type: 'ConsolidateDifficulty',
        difficulty: 1,
        summary: 'Mười hai trụ sở chưa có quyết định bàn giao',
      }),
      reported(-20, building, 50, 'Đã có phương án của 74 xã, phường'),
    ],
  },
  { task: '19', acts: [acknowledged(-329, trade), reported(-15, trade, 65, 'Đã thu 800 phiếu')] },
  { task: '20', acts: [] },
  {
    task: '21',
    acts: [
      acknowledged(-331, 'thanh-tra-thanh-pho'),
      reported(-6, 'thanh-tra-thanh-pho', 70, 'Đã kiểm tra 9 trên 12 nơi tiếp nhận'),
    ],
  },
  {
    task: '22',
    acts: [
      acknowledged(-330, science),
      reported(-10, science, 75, 'Đã thống nhất 14 trên 18 chỉ số'),
      actNaming(-1, head(science), (dayOf) => ({
        type: 'RequestExtension',
        proposedDue: dayOf(35),
        reason: 'Cần thêm một tháng số liệu để hiệu chỉnh bốn chỉ số còn lại',
      })),
    ],
  },
  {
    task: '23',
    acts: [
      acknowledged(-328, tourism),
      handedIn(-1, tourism, {
        number: '65/BC-SDL',
        issuer: 'Sở Du lịch',
        subject: 'Báo cáo rà soát thủ tục cấp thẻ hướng dẫn viên',
      }),
    ],
  },
  {
    task: '24',
    acts: [
      acknowledged(-330, land),
      asked(-12, land, ['ubnd-xa-me-linh', 'ubnd-xa-phuc-tho'], 'Đề nghị góp ý dự thảo quy trình'),
      answered(-3, 'ubnd-xa-me-linh', 'Nhất trí; đề nghị bớt một lần họp thôn'),
    ],
  },
  {
    task: '25',
    acts: [
      acknowledged(-333, science),
      reported(-220, science, 15, 'Đã lập hồ sơ mời thầu'),
      reported(-100, science, 40, 'Đã xong phần tiếp nhận trực tuyến'),
    ],
  },
  {
    task: '26',
    acts: [
      acknowledged(-331, finance),
      act(-30, officer('ubnd-xa-minh-chau'), {
        type: 'RaiseDifficulty',
        content: 'Điện chưa ổn định nên máy hay hỏng',
        recommendation: 'Đề nghị cấp kèm bộ lưu điện',
      }),
      act(-20, monitor, {
        type: 'ConsolidateDifficulty',
        difficulty: 1,
        summary: 'Xã giữa sông cần bộ lưu điện cho máy lấy số',
      }),
      actNaming(-16, supervisor, (dayOf) => ({
        type: 'AssignDifficulty',
        difficulty: 1,
        due: dayOf(14),
        resolver: { agencyId: trade },
        instruction: 'Làm việc với đơn vị điện lực, báo cáo phương án',
      })),
    ],
  },
  {
    task: '27',
    acts: [
      acknowledged(-329, farmers),
      handedIn(-16, farmers, {
        number: '15/BC-HND',
        issuer: 'Hội Nông dân Thành phố',
        subject: 'Kết quả hỗ trợ đợt một',
      }),
      returned(-13, 1, 'Chưa có số liệu theo từng xã, phường'),
    ],
  },
  { task: '28', acts: [acknowledged(-330, home), acknowledged(-320, 'so-van-hoa-va-the-thao')] },
];
