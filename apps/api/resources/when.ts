/** A decorator where something holds; one that does nothing elsewhere. */
export const when = <D extends (...target: never[]) => void>(holds: boolean, decorator: () => D): D =>
  holds ? decorator() : ((() => undefined) as unknown as D);
