import { describe, expect, test } from "vitest";
import { Command, type CommandSchema } from "../../../../src/runtime/client/command.ts";
import { requestFraming } from "../../../../src/runtime/client/interceptors/request-body.ts";
import { ServiceClient } from "../../../../src/runtime/client/service-client.ts";
import { TransportError } from "../../../../src/runtime/http/transport-error.ts";
import { collectBody } from "../../../../src/runtime/http/bodies.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import { createOperation, service } from "../../protocol/test-service.ts";

const upload = createOperation(
  { input: { body: { target: "blob", streaming: true, httpPayload: true } } },
  { parts: [requestFraming] },
);
class UploadCommand extends Command<object, object> {
  override readonly schema: CommandSchema = [service, upload];
}

/** Uploads over a transport that says of every stream that fails that the connection has failed. */
async function errorOf(body: AsyncIterable<Uint8Array>, abortSignal?: AbortSignal): Promise<unknown> {
  const client = new ServiceClient(service, restJson1, {
    endpoint: "http://host",
    transport: {
      async send(_, request) {
        await collectBody(request.body ?? "").catch(() => undefined);
        throw new TransportError("the connection has failed");
      },
    },
  });
  return client
    .send(new UploadCommand({ body }), { ...(abortSignal && { abortSignal }) })
    .catch((error: unknown) => error);
}

describe("a stream that fails", () => {
  test("fails the call with its own error, once", async () => {
    const own = new Error("own");
    let opened = 0;
    const body = {
      async *[Symbol.asyncIterator]() {
        opened++;
        yield await Promise.resolve(new Uint8Array(1));
        throw own;
      },
    };
    expect(await errorOf(body)).toBe(own);
    expect(own).toMatchObject({ $metadata: { attempts: 1, totalRetryDelay: 0 } });
    expect(opened).toBe(1);
  });

  test("after the caller's abort does not take the place of the AbortError", async () => {
    const controller = new AbortController();
    const body = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array(1));
      controller.abort();
      throw new Error("own");
    };
    expect(await errorOf(body(), controller.signal)).toMatchObject({ name: "AbortError" });
  });
});
