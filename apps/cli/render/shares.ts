/** Parts rounded to tenths that add up to the rounded whole: those that lost most by rounding get what is missing. */
export const tenthsAddingUp = (parts: readonly number[], whole: number): readonly number[] => {
  const down = parts.map((part) => Math.floor(part * 10));
  const missing = Math.round(whole * 10) - down.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, loss: part * 10 - Math.floor(part * 10) }))
    .sort((a, b) => b.loss - a.loss)
    .slice(0, Math.max(0, missing));
  const more = new Set(byLoss.map(({ index }) => index));
  return down.map((part, index) => (part + (more.has(index) ? 1 : 0)) / 10);
};

/** `3,5` */
export const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
