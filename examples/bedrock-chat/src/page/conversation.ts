import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type Message,
  type TokenUsage,
} from "@shapewright/bedrock-runtime";
import { keys, modelId } from "../keys.ts";

/** A piece of an answer: the next text, or at the end what it took. */
type AnswerPart = { readonly text: string } | { readonly usage: TokenUsage };

/** A conversation with a model, which gets all that was said so far with each question. */
export class Conversation {
  readonly #client: BedrockRuntimeClient;
  readonly #messages: Message[] = [];

  /** @param endpoint the origin of the service. */
  constructor(endpoint: string) {
    this.#client = new BedrockRuntimeClient({ endpoint, region: "us-east-1", credentials: keys });
  }

  /**
   * Asks the model, and yields its answer as it arrives. A question is part of the conversation once it has an answer, or
   * the part of one that arrived before the caller left.
   *
   * @throws an exception of the service, and the signal's reason once it aborts.
   */
  async *ask(question: string, abortSignal: AbortSignal): AsyncGenerator<AnswerPart> {
    const asked: Message = { role: "user", content: [{ text: question }] };
    let answer = "";
    const keep = (): void => {
      if (answer !== "") this.#messages.push(asked, { role: "assistant", content: [{ text: answer }] });
    };
    try {
      const input = { modelId, messages: [...this.#messages, asked] };
      const { stream = [] } = await this.#client.send(new ConverseStreamCommand(input), { abortSignal });
      for await (const { contentBlockDelta, metadata } of stream) {
        const text = contentBlockDelta?.delta.text;
        if (text !== undefined) {
          answer += text;
          yield { text };
        }
        if (metadata !== undefined) yield { usage: metadata.usage };
      }
    } catch (error) {
      if (abortSignal.aborted) keep();
      throw error;
    }
    keep();
  }
}
