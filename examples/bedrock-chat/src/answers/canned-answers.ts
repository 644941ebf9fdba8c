/** What a prompt is answered with. */
export interface CannedAnswer {
  readonly text: string;
  /** Whether the stream ends with an exception half-way. */
  readonly fails?: boolean;
}

interface Topic extends CannedAnswer {
  /** A prompt with one of these words is about the topic. */
  readonly words: RegExp;
}

const topics: readonly Topic[] = [
  {
    words: /\b(fail|throttl\w*|exception|error)\b/i,
    text: "This answer will not come to its end, because in the middle of it the service has to admit that it is busy.",
    fails: true,
  },
  {
    words: /\bhaiku\b/i,
    text: "Frames on a wire,\neach with two sums to prove it:\nthe page fills with words.",
  },
  {
    words: /\b(sign\w*|sigv4|key|keys)\b/i,
    text:
      "Your question came with a signature of version 4 in its Authorization header. The page derived a key for today, " +
      "this region and the service “bedrock” from its secret, and signed the method, the path, the headers and the hash " +
      "of the body with it. The server did the same and compared both before it read a word.",
  },
  {
    words: /\b(stream\w*|event\w*|frame\w*)\b/i,
    text:
      "Each word that you see arrived as a message of its own: twelve bytes with two lengths and their checksum, headers " +
      "that name the event contentBlockDelta, a small JSON document, and a checksum of it all. The server’s handler is " +
      "an async generator that yields events; the page reads them in a for await loop.",
  },
  {
    words: /\b(long|story|tale)\b/i,
    text: Array.from(
      { length: 12 },
      (_, index) =>
        `Chapter ${index + 1}. A packet left its server at dawn, and met a proxy that wanted to keep it until the others ` +
        "had come. “I am an event,” said the packet, “and somebody waits for me.” So the proxy let it pass.",
    ).join("\n\n"),
  },
];

const otherwise: CannedAnswer = {
  text:
    "I am a small model with a few answers. Ask me for a haiku, how streams of events work, how your request was signed, " +
    "or for a long story that you can stop; or ask me to fail.",
};

/** The answer to a prompt. */
export function findAnswer(prompt: string): CannedAnswer {
  return topics.find(({ words }) => words.test(prompt)) ?? otherwise;
}
