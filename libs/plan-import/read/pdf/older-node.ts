/** Shortens or lengthens a buffer; unlike the original it leaves the old one usable, which nobody relies on. */
function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
}

/**
 * Gives pdf.js what Node 20 lacks. Without it a page ends for pdf.js where its first new font begins, and the lines
 * drawn behind that are lost with the tables that they make.
 */
export function completeOlderNode(): void {
  if (!('transferToFixedLength' in ArrayBuffer.prototype))
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      value: transferToFixedLength,
      writable: true,
      configurable: true,
    });
}
