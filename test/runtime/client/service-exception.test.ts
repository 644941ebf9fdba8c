import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { ServiceException, type ErrorSchema, type ExceptionOptions } from "../../../src/runtime/index.ts";
import { incomingResponse } from "../protocol/messages.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

class ParcelServiceException extends ServiceException {}

class NotFoundException extends ParcelServiceException {
  override readonly name = "NotFoundException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly resource: string;
  // oxlint-disable-next-line typescript/no-useless-constructor -- it says which members there are
  constructor(options: ExceptionOptions<NotFoundException>) {
    super(options);
  }
}

class BusyException extends ParcelServiceException {
  override readonly name = "BusyException";
  override readonly $fault = "server";
  override readonly $retryable = { throttling: true };
  // oxlint-disable-next-line typescript/no-useless-constructor -- it says which members there are
  constructor(options: ExceptionOptions<BusyException>) {
    super(options);
  }
}

async function loadAnotherCopy(): Promise<{ readonly ServiceException: typeof ServiceException }> {
  vi.resetModules();
  return import("../../../src/runtime/index.ts");
}

describe("ServiceException", () => {
  it("has the members, the message and the fault of the error", () => {
    const error = new NotFoundException({ message: "no parcel 7", resource: "7", error: "gone" });
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain("service-exception.test.ts");
    expect(Object.fromEntries(Object.entries(error))).toEqual({
      name: "NotFoundException",
      $fault: "client",
      $metadata: {},
      resource: "7",
      error: "gone",
    });
    expect(error.message).toBe("no parcel 7");
    expect(String(error)).toBe("NotFoundException: no parcel 7");
  });

  it("names errors that the model does not know", () => {
    const error = new ParcelServiceException({ name: "Odd", message: "?", $fault: "server", code: 3 });
    expect(error).toMatchObject({ name: "Odd", $fault: "server", code: 3 });
    expect(new ServiceException({})).toMatchObject({ name: "ServiceException", $fault: "client", message: "" });
  });

  it("has no own `$retryable` unless its class has one", () => {
    expect(Object.hasOwn(new ServiceException({}), "$retryable")).toBe(false);
    expect(new BusyException({}).$retryable).toEqual({ throttling: true });
  });

  it("keeps the response out of logs", () => {
    const body = {
      text: () => Promise.resolve(""),
      bytes: () => Promise.resolve(new Uint8Array()),
      stream: () => new Blob([]).stream(),
    };
    const $response = { status: 404, headers: { cookie: "secret" }, body };
    const error = new ServiceException({ $response });
    expect(error.$response).toBe($response);
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(inspect(error)).not.toContain("secret");
  });

  it("takes members of any name", () => {
    const members = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "c", "toString": "t"}') as object;
    const error = new ParcelServiceException({ ...members, message: "m" });
    expect(Object.getOwnPropertyDescriptor(error, "__proto__")?.value).toEqual({ polluted: true });
    expect((error as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(error)).toBe(ParcelServiceException.prototype);
    expect(error instanceof ParcelServiceException).toBe(true);
    expect(error instanceof NotFoundException).toBe(false);
  });

  describe("instanceof", () => {
    const values = [null, undefined, 1, "x", {}, new Error("x"), Object.create(null), { name: "NotFoundException" }];
    it.each(values.map((value) => [value]))("is false for %o", (value: unknown) => {
      expect(value instanceof ServiceException).toBe(false);
      expect(value instanceof NotFoundException).toBe(false);
    });

    it("follows the classes of one copy", () => {
      const error = new NotFoundException({ resource: "7" });
      expect(error instanceof ServiceException).toBe(true);
      expect(error instanceof ParcelServiceException).toBe(true);
      expect(error instanceof NotFoundException).toBe(true);
      expect(error instanceof BusyException).toBe(false);
      expect(new ParcelServiceException({}) instanceof NotFoundException).toBe(false);
    });

    it("follows the names of classes across two copies of the runtime", async () => {
      const other = await loadAnotherCopy();
      expect(other.ServiceException).not.toBe(ServiceException);
      const theirs = makeClasses(other.ServiceException);
      const error = new theirs.NotFoundException({});
      expect(error instanceof ServiceException).toBe(true);
      expect(error instanceof ParcelServiceException).toBe(true);
      expect(error instanceof NotFoundException).toBe(true);
      expect(error instanceof BusyException).toBe(false);
      expect(new NotFoundException({ resource: "7" }) instanceof theirs.NotFoundException).toBe(true);
      class MyNotFound extends NotFoundException {}
      expect(error instanceof MyNotFound).toBe(false);
      expect(new MyNotFound({ resource: "7" }) instanceof theirs.NotFoundException).toBe(true);
    });

    it("makes of an error that no operation lists one of its class, from either copy", async () => {
      const other = await loadAnotherCopy();
      const theirs = makeModeledClass(makeClasses(other.ServiceException).ParcelServiceException);
      const ours = makeModeledClass(ParcelServiceException);
      const error = await receive('{"__type":"NotFoundException","resource":"7"}');
      expect(error instanceof makeModeledClass(class OrderServiceException extends ServiceException {})).toBe(false);
      expect(error instanceof theirs).toBe(true);
      expect(error).toMatchObject({ name: "NotFoundException", resource: "7" });
      expect(error instanceof ours).toBe(true);
      expect(error instanceof ParcelServiceException).toBe(true);
      expect(error instanceof other.ServiceException).toBe(true);
      expect((await receive('{"__type":"BusyException"}')) instanceof theirs).toBe(false);
    });

    it("tells errors of one name from two services apart", async () => {
      const other = await loadAnotherCopy();
      class OrderServiceException extends other.ServiceException {}
      const theirs = { NotFoundException: class NotFoundException extends OrderServiceException {} };
      expect(new theirs.NotFoundException({}) instanceof NotFoundException).toBe(false);
    });

    it("never takes two minified classes for one because of a short name", async () => {
      const other = await loadAnotherCopy();
      for (const copy of [ServiceException, other.ServiceException]) rename(copy, "e");
      try {
        const ours = class t extends ServiceException {};
        const theirs = { t: class t extends other.ServiceException {} };
        expect(new theirs.t({}) instanceof ours).toBe(false);
        expect(new theirs.t({}) instanceof ServiceException).toBe(true);
      } finally {
        rename(ServiceException, "ServiceException");
      }
    });
  });
});

type Class = typeof ServiceException;

function makeClasses(base: Class): { readonly ParcelServiceException: Class; readonly NotFoundException: Class } {
  class ParcelServiceException extends base {}
  return { ParcelServiceException, NotFoundException: class NotFoundException extends ParcelServiceException {} };
}

/** A class that knows its schema, as those of generated packages. */
function makeModeledClass(base: Class): Class {
  const errorClass: Class = class NotFoundException extends base {
    override readonly name = "NotFoundException";
    static override schema(): ErrorSchema {
      return schema;
    }
  };
  const schema: ErrorSchema = {
    type: "structure",
    name: "NotFoundException",
    members: () => ({ resource: { target: "string" } }),
    error: "client",
    errorClass,
  };
  return errorClass;
}

/** The error of a call that lists none. */
async function receive(body: string): Promise<unknown> {
  const service = { name: "Parcel", sdkId: "Parcel", version: "1", auth: [], exception: ParcelServiceException };
  const operation = { name: "Get", http: { method: "GET", uri: "/", code: 200 } };
  const response = incomingResponse({ status: 404, body });
  return restJson1.deserializeResponse(service, operation, response).catch((error: unknown) => error);
}

function rename(target: typeof ServiceException, value: string): void {
  Object.defineProperty(target, "name", { value, configurable: true });
}
