/** What a run found to be other than its case says. Everything else that a run throws is a fault all the same. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/** @throws Mismatch where the condition does not hold. */
export function expectThat(holds: boolean, message: () => string): void {
  if (!holds) throw new Mismatch(message());
}

/** What was thrown, for a message. */
export function describeFault(fault: unknown): string {
  if (fault instanceof Mismatch) return fault.message;
  if (!(fault instanceof Error)) return show(fault);
  return fault.name === "Error" ? fault.message : `${fault.name}: ${fault.message}`;
}

/** A value for a message: short, and on one line. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value instanceof Uint8Array) return show(Buffer.from(value).toString("latin1"));
  if (typeof value === "bigint") return `${String(value)}n`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid date" : value.toISOString();
  const text = JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? `${String(part)}n` : part));
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}
