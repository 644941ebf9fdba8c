import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { MessageFramer } from "../../src/language-server/message-framer.ts";

/** What the framer passes on of bytes that come in parts, and what it reports as skipped. */
async function frame(
  parts: readonly (string | Buffer)[],
): Promise<{ readonly passed: string; readonly reports: readonly string[] }> {
  const reports: string[] = [];
  const framer = new MessageFramer((reason) => reports.push(reason));
  const passed: Buffer[] = [];
  framer.on("data", (bytes: Buffer) => passed.push(bytes));
  for (const part of parts) {
    if (!framer.write(part)) await turn();
  }
  framer.end();
  if (!framer.closed) await new Promise((resolve) => framer.once("close", resolve));
  return { passed: Buffer.concat(passed).toString(), reports };
}

const message = 'Content-Length: 9\r\n\r\n{"id":"é"}'.replace("9", String(Buffer.byteLength('{"id":"é"}')));
const noLength = "a header has no Content-Length";
const notANumber = (text: string): string => `expected a number of bytes as Content-Length, got "${text}"`;
const tooLong = (length: string): string => `a message has at most 67108864 bytes, got Content-Length ${length}`;

const skipped: readonly (readonly [what: string, bytes: string | Buffer, reason: string | undefined])[] = [
  ["a header without a length", "X-Other: 1\r\n\r\n", noLength],
  ["a header without a length, with a body", "X-Other: 1\r\n\r\n{}", noLength],
  ["a header without a length, with a body in lines", "X-Other: 1\r\n\r\n{\r\n\r\n}\r\n", noLength],
  ["a line without a colon", "hello\r\n\r\n", noLength],
  ["a huge length", "Content-Length: 99999999999\r\n\r\n", tooLong("99999999999")],
  ["a huge length with a body", "Content-Length: 99999999999\r\n\r\n{}", tooLong("99999999999")],
  ["a length beyond all numbers", `Content-Length: ${"9".repeat(400)}\r\n\r\n`, notANumber("9".repeat(40))],
  ["a length one above the longest", "Content-Length: 67108865\r\n\r\n", tooLong("67108865")],
  ["a negative length", "Content-Length: -5\r\n\r\n{}", notANumber("-5")],
  ["a length that is not a number", "Content-Length: five\r\n\r\n{}", notANumber("five")],
  ["a length with a fraction", "Content-Length: 2.5\r\n\r\n{}", notANumber("2.5")],
  ["an empty length", "Content-Length:\r\n\r\n{}", notANumber("")],
  ["bytes without an end", "x".repeat(100_000), "a header's line is too long"],
  ["bytes that are not text", Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x0d, 0x0a, 0x80]), noLength],
  ["empty lines", "\r\n\r\n\r\n", undefined],
  ["a message twice without a length", "A: 1\r\n\r\nB: 2\r\n\r\n", noLength],
];

describe("the frames of an editor's messages", () => {
  it.each(skipped)("%s: skipped, and the next message is passed on however the bytes are split", async (...row) => {
    const [, bytes, reason] = row;
    const wanted = { passed: message.repeat(2), reports: reason === undefined ? [] : [reason] };
    const all = Buffer.concat([Buffer.from(message), Buffer.from(bytes), Buffer.from(message)]);
    expect(await frame([all])).toEqual(wanted);
    expect(await frame([message, bytes, message])).toEqual(wanted);
    expect(await frame(Array.from(all, (byte) => Buffer.from([byte])))).toEqual(wanted);
    if (all.length > 1000) return;
    for (let at = 1; at < all.length; at++) {
      expect(await frame([all.subarray(0, at), all.subarray(at)])).toEqual(wanted);
    }
  });

  it("passes messages on with other fields, names in other cases, and no bytes", async () => {
    const type = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n";
    const bytes = `${type}content-length:2\r\n\r\n{}Content-Length: 2 \r\n${type}\r\n[]Content-Length: 0\r\n\r\n`;
    expect(await frame([bytes])).toEqual({
      passed: "Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]Content-Length: 0\r\n\r\n",
      reports: [],
    });
  });

  it("passes a long message on, and drops one that the end cuts", async () => {
    const body = "é".repeat(500_000);
    const bytes = Buffer.from(`Content-Length: 1000000\r\n\r\n${body}Content-Length: 10\r\n\r\n{`);
    const parts = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
      bytes.subarray(index * 65_536, (index + 1) * 65_536),
    );
    const { passed, reports } = await frame(parts);
    expect(passed === `Content-Length: 1000000\r\n\r\n${body}`).toBe(true);
    expect(reports).toEqual([]);
  });

  it("reports again what is skipped behind the next message", async () => {
    const { reports } = await frame([`A: 1\r\n\r\n${message}B: 1\r\n\r\n${message}`]);
    expect(reports).toEqual([noLength, noLength]);
  });
});
