/** Frames of HTTP/2, as bytes (RFC 9113, 4.1): what no client of Node can be made to send. */

/** By its name in RFC 9113, 6. */
const types = {
  DATA: 0,
  HEADERS: 1,
  PRIORITY: 2,
  RST_STREAM: 3,
  SETTINGS: 4,
  PING: 6,
  WINDOW_UPDATE: 8,
  CONTINUATION: 9,
} as const;

export const END_STREAM = 1;
export const END_HEADERS = 4;

interface FrameParts {
  /** 0 for the connection. */
  readonly stream?: number;
  readonly flags?: number;
  readonly payload?: Uint8Array;
}

export function frame(
  type: keyof typeof types,
  { stream = 0, flags = 0, payload = new Uint8Array() }: FrameParts = {},
): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(types[type], 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** What a client begins with (RFC 9113, 3.4), its settings included. */
export function preface(settings: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), frame("SETTINGS", { payload: settings })]);
}

/** One of the settings of a connection (RFC 9113, 6.5.2). */
export function setting(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt16BE(id, 0);
  bytes.writeUInt32BE(value, 2);
  return bytes;
}

/** Four bytes, as a window's increment and an error code have. */
export function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Headers without compression (RFC 7541, 6.2.2), each name and value shorter than 127 bytes. */
export function headerBlock(headers: Readonly<Record<string, string>>): Buffer {
  const text = (value: string): Buffer => Buffer.concat([Buffer.of(value.length), Buffer.from(value)]);
  return Buffer.concat(Object.entries(headers).flatMap(([name, value]) => [Buffer.of(0), text(name), text(value)]));
}
