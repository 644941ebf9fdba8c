import type { StreamingBlobPayloadInputTypes, StreamingBlobPayloadOutputTypes } from "../http/streaming-blob.ts";

/** An input as its handler sees it: what a client gave as any kind of stream has arrived as one to read. */
export type ReceivedStream<Input, Name extends keyof Input> = Omit<Input, Name> & {
  [Member in keyof Pick<Input, Name>]: StreamingBlobPayloadOutputTypes | Extract<Input[Member], undefined>;
};

/** An input as its handler sees it: a client fills in what its caller may leave out, and a server refuses a request without it. */
export type ReceivedToken<Input, Name extends keyof Input> = Input & {
  [Member in keyof Pick<Input, Name>]-?: NonNullable<Input[Member]>;
};

/** An output as its handler makes it: any kind of stream will do. */
export type SentStream<Output, Name extends keyof Output> = Omit<Output, Name> & {
  [Member in keyof Pick<Output, Name>]: StreamingBlobPayloadInputTypes | Extract<Output[Member], undefined>;
};
