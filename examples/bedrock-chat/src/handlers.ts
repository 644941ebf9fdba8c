import type { BedrockRuntimeHandlers } from "@shapewright/bedrock-runtime/server";
import { converseStream } from "./answers/converse-stream.ts";

/** The handlers of BedrockRuntime. This file is yours: later runs only add what it lacks. */
export const handlers: BedrockRuntimeHandlers<{ readonly pause: number }> = {
  converseStream(input, { pause }) {
    return { stream: converseStream(input, pause) };
  },
};
