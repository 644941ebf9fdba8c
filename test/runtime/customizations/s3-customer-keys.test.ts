import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Call } from "../../../src/runtime/client/interceptors/interceptor.ts";
import { customerKeys } from "../../../src/runtime/customizations/s3-customer-keys.ts";

const key = "0123456789abcdef0123456789abcdef";
const base64 = Buffer.from(key).toString("base64");
const digest = createHash("md5").update(key).digest("base64");

it.each([
  [{ SSECustomerKey: key }, { SSECustomerKey: base64, SSECustomerKeyMD5: digest }],
  [{ SSECustomerKey: base64 }, { SSECustomerKey: base64, SSECustomerKeyMD5: digest }],
  [{ SSECustomerKey: Buffer.from(key) }, { SSECustomerKey: base64, SSECustomerKeyMD5: digest }],
  [
    { CopySourceSSECustomerKey: key, SSECustomerKey: key, Key: "k" },
    {
      CopySourceSSECustomerKey: base64,
      CopySourceSSECustomerKeyMD5: digest,
      SSECustomerKey: base64,
      SSECustomerKeyMD5: digest,
      Key: "k",
    },
  ],
  [{ Key: "k" }, { Key: "k" }],
])("the keys of %o are sent in base64, with their digests", (input, want) => {
  const call = { input: Object.freeze(input) } as unknown as Call;
  void customerKeys.beforeSerialization?.(call);
  expect(call.input).toEqual(want);
});
