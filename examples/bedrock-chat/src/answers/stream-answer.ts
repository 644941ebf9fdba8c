import { type ConverseStreamOutput, type StopReason, ThrottlingException } from "@shapewright/bedrock-runtime";
import type { CannedAnswer } from "./canned-answers.ts";

interface Pace {
  /** Milliseconds between events. */
  readonly pause: number;
  /** Words after which the answer is cut off. */
  readonly maxTokens: number;
  /** Words of the prompt. */
  readonly inputTokens: number;
}

/**
 * Yields an answer as Bedrock does: the start of the message, its text word by word, its end, and what it took.
 *
 * @throws ThrottlingException half-way, for an answer that fails.
 */
export async function* streamAnswer(
  { text, fails = false }: CannedAnswer,
  { pause, maxTokens, inputTokens }: Pace,
): AsyncGenerator<ConverseStreamOutput> {
  const started = Date.now();
  const words = splitWords(text);
  const count = Math.min(words.length, maxTokens);
  yield { messageStart: { role: "assistant" } };
  for (const [index, word] of words.slice(0, count).entries()) {
    if (fails && index > words.length / 2) {
      throw new ThrottlingException({ message: "Too many requests, please wait before trying again." });
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    yield { contentBlockDelta: { contentBlockIndex: 0, delta: { text: word } } };
  }
  yield { contentBlockStop: { contentBlockIndex: 0 } };
  const stopReason: StopReason = count < words.length ? "max_tokens" : "end_turn";
  yield { messageStop: { stopReason } };
  const usage = { inputTokens, outputTokens: count, totalTokens: inputTokens + count };
  yield { metadata: { usage, metrics: { latencyMs: Date.now() - started } } };
}

/** Words with the white space that follows them. */
export function splitWords(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? [];
}
