import {
  type ConverseStreamOutput,
  type ConverseStreamRequest,
  type Message,
  ResourceNotFoundException,
  ValidationException,
} from "@shapewright/bedrock-runtime";
import { modelId } from "../keys.ts";
import { findAnswer } from "./canned-answers.ts";
import { splitWords, streamAnswer } from "./stream-answer.ts";

/**
 * Answers a conversation.
 *
 * @param pause milliseconds between two events.
 * @throws ResourceNotFoundException for another model, ValidationException for a conversation without a question.
 */
export function converseStream(
  { messages = [], inferenceConfig, ...input }: ConverseStreamRequest,
  pause: number,
): AsyncGenerator<ConverseStreamOutput> {
  if (input.modelId !== modelId) {
    throw new ResourceNotFoundException({ message: `The model ${input.modelId} is not here, ${modelId} is.` });
  }
  const question = messages.at(-1);
  if (question?.role !== "user") {
    throw new ValidationException({ message: "The last message of a conversation must be a user's." });
  }
  const inputTokens = messages.reduce((sum, message) => sum + splitWords(textOf(message)).length, 0);
  const { maxTokens = Infinity } = inferenceConfig ?? {};
  return streamAnswer(findAnswer(textOf(question)), { pause, maxTokens, inputTokens });
}

function textOf({ content }: Message): string {
  return content.map(({ text = "" }) => text).join(" ");
}
