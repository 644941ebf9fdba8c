import { Transform, type TransformCallback } from "node:stream";

/** A message in its frame, filled up to `filled`. */
interface Frame {
  readonly bytes: Buffer;
  filled: number;
}

/** Bytes of one message. Documents are sent whole when an editor opens them; the longest models have some 10 MB. */
const longestMessage = 64 * 1024 * 1024;

/** Bytes of a header's line. Of a longer one, the end is kept: a header may follow what is skipped on the same line. */
const longestLine = 1024;

const lineFeed = 0x0a;

/**
 * Reads the frames of the Language Server Protocol (3.17, "Base protocol") and passes on each whole message in a frame of
 * its length alone. A header is read line by line and ends with an empty line, so that bytes that are not a message are
 * skipped up to the next line with a length: the reader behind this never sees a frame that it cannot leave again.
 */
export class MessageFramer extends Transform {
  readonly #onSkipped: (reason: string) => void;
  /** The beginning of a line whose end has not come, at most {@link longestLine} bytes. */
  #line: Buffer = Buffer.alloc(0);
  /** Of the header so far: what is written for `Content-Length`. */
  #length: string | undefined;
  #hasLines = false;
  /** Whether the bytes since the last message were reported as skipped: what is skipped gives one report. */
  #isSkipping = false;
  /** The message as it is passed on, which is filled as it comes; undefined in a header. */
  #frame: Frame | undefined;

  /** @param onSkipped called once for what is skipped before the next message, with the reason for the user. */
  constructor(onSkipped: (reason: string) => void) {
    super();
    this.#onSkipped = onSkipped;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    for (let rest = chunk; rest.length > 0;) {
      rest = this.#frame === undefined ? this.#readLine(rest) : this.#readBody(rest, this.#frame);
    }
    done();
  }

  #readLine(bytes: Buffer): Buffer {
    const end = bytes.indexOf(lineFeed);
    const part = end === -1 ? bytes : bytes.subarray(0, end);
    // Of a long part, only the end is joined and kept.
    const line = Buffer.concat([this.#line, part.subarray(-longestLine)]);
    const isLong = this.#line.length + part.length > longestLine;
    if (isLong) this.#skip("a header's line is too long");
    if (end === -1) {
      this.#line = line.subarray(-longestLine);
      return bytes.subarray(bytes.length);
    }
    this.#line = Buffer.alloc(0);
    this.#endLine(line.subarray(-longestLine).toString("latin1").replace(/\r$/, ""));
    return bytes.subarray(end + 1);
  }

  #endLine(line: string): void {
    if (line !== "") {
      this.#hasLines = true;
      this.#length = /Content-Length:[ \t]*(.*)$/i.exec(line)?.[1]?.trimEnd() ?? this.#length;
      return;
    }
    const length = this.#length;
    const hasLines = this.#hasLines;
    this.#length = undefined;
    this.#hasLines = false;
    if (length === undefined) {
      if (hasLines) this.#skip("a header has no Content-Length");
    } else if (!/^[0-9]{1,15}$/.test(length)) {
      this.#skip(`expected a number of bytes as Content-Length, got ${JSON.stringify(length.slice(0, 40))}`);
    } else if (Number(length) > longestMessage) {
      this.#skip(`a message has at most ${longestMessage} bytes, got Content-Length ${length}`);
    } else {
      this.#begin(Number(length));
    }
  }

  #begin(length: number): void {
    const header = `Content-Length: ${length}\r\n\r\n`;
    // Made at once, since its bytes may come one by one; memory that is not written yet costs nothing.
    const bytes = Buffer.allocUnsafe(header.length + length);
    this.#isSkipping = false;
    this.#frame = { bytes, filled: bytes.write(header, "latin1") };
    this.#passIfWhole(this.#frame);
  }

  #readBody(bytes: Buffer, frame: Frame): Buffer {
    const copied = bytes.copy(frame.bytes, frame.filled);
    frame.filled += copied;
    this.#passIfWhole(frame);
    return bytes.subarray(copied);
  }

  #passIfWhole({ bytes, filled }: Frame): void {
    if (filled < bytes.length) return;
    this.#frame = undefined;
    this.push(bytes);
  }

  #skip(reason: string): void {
    if (this.#isSkipping) return;
    this.#isSkipping = true;
    this.#onSkipped(reason);
  }
}
