import { strictJsonCodec } from "../json/strict-json-codec.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { createRestServer } from "../protocol/rest-server.ts";

/** The server half of AWS restJson1 (Smithy, "AWS restJson1 protocol"). */
export const restJson1Server: ServerProtocol = /* @__PURE__ */ createRestServer({
  id: "aws.protocols#restJson1",
  codec: strictJsonCodec,
  errorForm: {
    mark: (response, name) => {
      response.headers["x-amzn-errortype"] = name;
    },
  },
});
