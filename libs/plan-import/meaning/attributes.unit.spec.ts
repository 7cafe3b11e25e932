import { readLabels, rolesIn } from '#libs/plan-import/meaning/attributes';
import { splitSubject } from '#libs/plan-import/meaning/subject';

describe('lead and coordinators in one cell', () => {
  it.each([
    ['Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ', 'Sở Y tế', 'Sở Nội vụ'],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ', 'Sở Y tế', 'Sở Nội vụ'],
    ['Chủ trì Sở Y tế; phối hợp với Sở Nội vụ', 'Sở Y tế', 'Sở Nội vụ'],
    ['Sở Y tế chủ trì', 'Sở Y tế', ''],
  ])('%s', (text, leads, coordinators) => {
    expect(rolesIn(text)).toEqual({ leads, coordinators });
  });

  it.each(['Sở Y tế', 'Sở Y tế; Sở Nội vụ', ''])('that only names units is left as it is: "%s"', (text) => {
    expect(rolesIn(text)).toBeNull();
  });
});

describe('labels in a text', () => {
  it('may stand in parentheses, and the last of them be a day without a colon', () => {
    expect(
      readLabels('Thăm hỏi (Chủ trì: Sở A; Phối hợp: Sở B (cũ); hoàn thành trước ngày 30/4/2026)'),
    ).toEqual({
      front: 'Thăm hỏi',
      attributes: { leads: 'Sở A', coordinators: 'Sở B (cũ)', timing: 'trước ngày 30/4/2026' },
    });
  });
});

describe('whom a sentence is about', () => {
  it.each([
    ['Sở Y tế lập danh sách', 'Sở Y tế', 'lập danh sách'],
    ['Giao Sở Y tế: lập danh sách', 'Sở Y tế', 'lập danh sách'],
    ['Đề nghị Công an tỉnh kiểm tra', 'Công an tỉnh', 'kiểm tra'],
    ['Căn cứ kế hoạch này, các sở xây dựng kế hoạch', 'các sở', 'xây dựng kế hoạch'],
  ])('%s', (text, owner, duty) => {
    expect(splitSubject(text)).toEqual({ owner, duty });
  });

  it('is nobody where no unit is named', () => {
    expect(splitSubject('Lập danh sách hộ nghèo')).toBeNull();
  });
});
