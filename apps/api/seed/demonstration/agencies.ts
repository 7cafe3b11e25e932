/** Agencies that act in the story, by what they are for. */
export const building = 'so-xay-dung';
export const culture = 'so-van-hoa-va-the-thao';
export const farmers = 'hoi-nong-dan-thanh-pho';
export const finance = 'so-tai-chinh';
export const health = 'so-y-te';
export const home = 'so-noi-vu';
export const justice = 'so-tu-phap';
export const land = 'so-nong-nghiep-va-moi-truong';
export const reception = 'trung-tam-phuc-vu-hanh-chinh-cong';
export const schools = 'so-giao-duc-va-dao-tao';
export const science = 'so-khoa-hoc-va-cong-nghe';
export const tourism = 'so-du-lich';
export const trade = 'so-cong-thuong';
