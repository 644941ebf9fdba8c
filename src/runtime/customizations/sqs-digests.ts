import { md5 } from "../checksum/digest.ts";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** A message as its sender or SQS gives it; each operation has one of these names for its text and digest. */
interface Message {
  readonly Id?: string;
  readonly MessageId?: string;
  readonly Body?: string;
  readonly MessageBody?: string;
  readonly MD5OfBody?: string;
  readonly MD5OfMessageBody?: string;
}

/** The options of SQS clients in addition to those of every client. */
export interface SQSDigestsConfig {
  /** `false`: the digests of messages are not compared, such as where MD5 may not be used. */
  readonly md5?: boolean | undefined;
}

/** Compares the digests that SQS gives of messages with the messages themselves, as AWS's own clients do. */
export const messageDigests: InterceptorPart = {
  part: "interceptor",
  afterAttempt(call) {
    if ((call.config as SQSDigestsConfig).md5 === false || call.outcome.output === undefined) return;
    const output: MessageLists = call.outcome.output;
    const input: MessageLists = call.input;
    const pairs: readonly (readonly [sent: Message, got: Message])[] = [
      [input, output],
      ...(output.Messages ?? []).map((message) => [message, message] as const),
      ...(output.Successful ?? []).map(
        (result) => [input.Entries?.find(({ Id }) => Id === result.Id) ?? {}, result] as const,
      ),
    ];
    const wrong = pairs.filter(([sent, got]) => !isIntact(sent.MessageBody ?? sent.Body, got));
    if (wrong.length === 0) return;
    const ids = wrong.map(([, { MessageId = "" }]) => MessageId).join(", ");
    call.outcome = { error: new Error(`the MD5 digests of messages differ from their bodies: ${ids}`) };
  },
};

interface MessageLists extends Message {
  readonly Entries?: readonly Message[];
  readonly Messages?: readonly Message[];
  readonly Successful?: readonly Message[];
}

function isIntact(body: string | undefined, { MD5OfBody, MD5OfMessageBody = MD5OfBody }: Message): boolean {
  if (body === undefined || MD5OfMessageBody === undefined) return true;
  const digest = md5();
  digest.update(new TextEncoder().encode(body));
  return digest.digest().reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "") === MD5OfMessageBody;
}
