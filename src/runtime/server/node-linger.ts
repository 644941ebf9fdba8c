import type { IncomingMessage } from "node:http";

/** How long a client that has its answer may send nothing, in milliseconds from the last byte received. */
const quietMilliseconds = 2000;
/** How long it may go on sending altogether, in milliseconds from the answer. */
const totalMilliseconds = 30_000;
/** How much it may still send, in bytes of its body. */
const totalBytes = 256 * 1024 * 1024;

/**
 * Reads on behind an answer that was written before its request had arrived whole, and drops what comes.
 *
 * A connection that is closed with unread bytes is reset, and a client that is still sending
 * may then never see the answer (RFC 9112, 9.6). So it is closed when the client has sent all or is gone, or when it
 * sends nothing for 2 seconds, longer than 30 seconds, or more than 256 MiB.
 *
 * @param close is called once.
 */
export function lingerBeforeClose(request: IncomingMessage, close: () => void): void {
  let bytes = 0;
  let unread: NodeJS.Immediate | undefined;
  const onData = (chunk: Buffer | string): void => {
    bytes += chunk.length;
    if (bytes > totalBytes) end();
    else quiet.refresh();
  };
  const end = (): void => {
    clearTimeout(quiet);
    clearTimeout(total);
    clearImmediate(unread);
    request.off("data", onData);
    request.off("end", end);
    request.off("close", end);
    close();
  };
  // A process that was held up runs its timers before it reads what has arrived meanwhile.
  const endUnlessSent = (): void => {
    const before = bytes;
    unread = setImmediate(() => {
      if (bytes === before) end();
      else quiet.refresh();
    });
  };
  const quiet = setTimeout(endUnlessSent, quietMilliseconds);
  const total = setTimeout(end, totalMilliseconds);
  request.on("data", onData);
  request.once("end", end);
  request.once("close", end);
  request.resume();
}
