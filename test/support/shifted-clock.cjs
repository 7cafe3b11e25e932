// Preloaded into a program under test: its wall clock differs from the machine's by so many milliseconds.
const offset = Number(process.env.SHIFTED_CLOCK_MS);
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  get: (real, name) => (name === 'now' ? () => now() + offset : Reflect.get(real, name)),
  construct: (real, given, target) =>
    Reflect.construct(real, given.length === 0 ? [now() + offset] : given, target),
  apply: (real) => new real(now() + offset).toString(),
});
