import { connect, type Socket } from "node:net";

/** What came back over a connection, and whether the other side has closed it. */
interface RawAnswer {
  readonly text: string;
  readonly closed: boolean;
}

/**
 * Writes to a connection of its own, piece by piece as the other side takes them, until the pieces end
 * or the connection does. Resolves when the other side closes, or when `complete` says that all has come.
 */
export function sendPieces(
  port: number,
  pieces: Iterable<string | Uint8Array>,
  { complete, end = false }: { readonly complete?: (text: string) => boolean; readonly end?: boolean } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let finished = false;
    const finish = (closed: boolean): void => {
      finished = true;
      socket.destroy();
      resolve({ text, closed });
    };
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (complete?.(text) === true) finish(false);
    });
    socket.on("close", () => {
      finish(true);
    });
    // What was received before a reset counts.
    socket.on("error", () => undefined);
    void write(socket, { pieces, isFinished: () => finished }).then(() => {
      if (end && !finished) socket.destroySoon();
    });
  });
}

async function write(
  socket: Socket,
  { pieces, isFinished }: { readonly pieces: Iterable<string | Uint8Array>; readonly isFinished: () => boolean },
): Promise<void> {
  for (const piece of pieces) {
    if (isFinished() || !socket.writable) return;
    if (socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece)) continue;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        socket.off("drain", wake);
        socket.off("close", wake);
        resolve();
      };
      socket.on("drain", wake);
      socket.on("close", wake);
    });
  }
}

/** One chunk again and again, so that a long body costs its sender nothing. */
export function* repeat(chunk: Uint8Array, totalBytes: number): Generator<Uint8Array> {
  for (let sent = 0; sent < totalBytes; sent += chunk.length) yield chunk;
}

/** The head of a request over HTTP/1.1. */
export function headOf(method: string, target: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: "127.0.0.1", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** A piece of a chunked body. */
export function chunkOf(data: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from("\r\n")]);
}
