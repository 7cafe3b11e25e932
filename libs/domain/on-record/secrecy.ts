/** The levels of a state secret as documents bear them (Luật Bảo vệ bí mật nhà nước 2018, art. 8), in lower case. */
export const secrecyLevels: readonly string[] = ['mật', 'tối mật', 'tuyệt mật'];
