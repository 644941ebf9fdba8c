import { Readable } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";
import type { ReadableStream as WebStream } from "node:stream/web";
import { sigV4Caller } from "@shapewright/aws/verify-sigv4";
import { checkPostPolicy, type ContentLengthRange, verifyPostPolicy } from "@shapewright/aws/verify-post-policy";
import {
  createContextKey,
  type IncomingBody,
  type OutgoingResponse,
  type RequestCall,
  type ServerInterceptor,
} from "@shapewright/runtime/server";
import { createAuthInterceptor } from "@shapewright/runtime/server/auth";
import { createS3TargetReader } from "@shapewright/runtime/customizations";
import { checkSignatureV2 } from "../access/signature-v2.ts";
import { accessDenied, invalidArgument, preconditionFailed } from "../errors.ts";
import { answerForm } from "./form-response.ts";
import { headersOfForm, pathOfObject } from "./form-request.ts";
import { readForm } from "./read-form.ts";
import { sizedContent } from "./sized-content.ts";

interface FormPostOptions {
  /** Finds the secret of an access key id. */
  readonly credentials: (accessKeyId: string) => string | undefined;
  readonly baseHosts?: readonly string[] | undefined;
}

interface ReadForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly bucket: string;
  readonly key: string;
  readonly path: string;
  readonly discard: () => void;
}

const readForms = createContextKey<ReadForm>("form");
const placeholder = "${filename}";

/**
 * Takes forms of browsers (Amazon S3 API Reference, "POST Object"), which the model has no operation for: each becomes a
 * PutObject whose caller is who signed the form's policy.
 */
export function takeFormPosts(options: FormPostOptions): readonly ServerInterceptor[] {
  const targetOf = createS3TargetReader({ baseHosts: options.baseHosts });
  return [
    {
      async aroundRequest(call, next) {
        const host = call.request.headers["host"] ?? "";
        const response = await next();
        const form = call.context.get(readForms);
        if (form === undefined) return response;
        form.discard();
        return answer(response, host, form);
      },
    },
    createAuthInterceptor({
      id: "aws.auth#sigv4",
      missing: accessDenied,
      authenticate: async (call) => {
        const { method, query } = call.request;
        const { bucket, key } = targetOf(call.request);
        if (method !== "POST" || query !== "" || bucket === undefined || key !== undefined) return false;
        return takeForm(call, bucket, options);
      },
    }),
  ];
}

/** @returns whether the form is signed; a form without a policy is of nobody. */
async function takeForm(call: RequestCall, bucket: string, { credentials }: FormPostOptions): Promise<boolean> {
  const { request } = call;
  const contentType = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*(?:;|$)/i.test(contentType)) {
    throw preconditionFailed("Bucket POST must be of the enclosure-type multipart/form-data");
  }
  const { fields: sent, filename, file, discard } = await readForm(request.body.stream(), contentType);
  try {
    const fields = new Map(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
    const key = (fields.get("key") ?? "").replaceAll(placeholder, () => filename);
    if (key === "") {
      const message =
        "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.";
      throw invalidArgument(message, "key", "");
    }
    fields.set("key", key);
    const form = { bucket, fields: Object.fromEntries(fields) };
    let contentLength: ContentLengthRange | undefined;
    const isSigned = ["policy", "x-amz-signature", "signature"].some((name) => fields.has(name));
    const [accessKeyId, signature] = [fields.get("awsaccesskeyid"), fields.get("signature")];
    if (accessKeyId !== undefined && signature !== undefined && !fields.has("x-amz-signature")) {
      checkSignatureV2([fields.get("policy") ?? ""], { accessKeyId, signature }, credentials);
      contentLength = checkPostPolicy(form, Date.now());
      const signedBy = { accessKeyId, region: "us-east-1", service: "s3", signedAt: new Date(), isPresigned: true };
      call.context.set(sigV4Caller, signedBy);
    } else if (isSigned) {
      const verified = await verifyPostPolicy(form, { credentials });
      call.context.set(sigV4Caller, verified.caller);
      ({ contentLength } = verified);
    }
    const path = pathOfObject(request.path === "/" ? undefined : bucket, key);
    const { host, origin } = request.headers;
    call.request = {
      method: "PUT",
      path,
      query: "",
      headers: {
        // Its length is not known before its end.
        "transfer-encoding": "chunked",
        ...headersOfForm(fields),
        ...(host !== undefined && { host }),
        ...(origin !== undefined && { origin }),
      },
      body: bodyOf(Readable.from(sizedContent(file, contentLength), { objectMode: false })),
    };
    call.context.set(readForms, { fields, bucket, key, path, discard });
    return isSigned;
  } catch (error) {
    discard();
    throw error;
  }
}

function answer(response: OutgoingResponse, host: string, { fields, bucket, key, path }: ReadForm): OutgoingResponse {
  if (response.status !== 200) return response;
  return answerForm(response, fields, { bucket, key, location: `http://${host}${path}` });
}

function bodyOf(content: Readable): IncomingBody {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await arrayBuffer(content));
  return {
    bytes,
    text: async () => new TextDecoder().decode(await bytes()),
    stream: () => Readable.toWeb(content) as WebStream<Uint8Array>,
  };
}
