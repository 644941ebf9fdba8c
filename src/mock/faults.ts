import { setTimeout as sleep } from "node:timers/promises";
import type { DynamicService } from "../dynamic/dynamic-service.ts";
import type { OperationCall, ServerInterceptor } from "../runtime/server/interceptor.ts";
import { UnmodeledException } from "../runtime/server/server-errors.ts";
import { fingerprint } from "./fingerprint.ts";
import type { AnswerMaker } from "./make-answer.ts";
import type { MockOptions } from "./mock-options.ts";

/** The header in which a request asks for an error by its name or code. */
const errorHeader = "x-mock-error";

/** Lets requests wait and fail, by the mock's options and by the request's own header. */
export function createFaults(
  service: DynamicService,
  answers: AnswerMaker,
  { seed = 0, latency = 0, failRate = 0 }: MockOptions<object>,
): ServerInterceptor {
  let count = 0;
  return {
    async aroundRequest(_call, next) {
      if (latency > 0) await sleep(latency);
      return next();
    },
    beforeDeserialization(call) {
      const wanted = call.request.headers[errorHeader];
      if (wanted !== undefined) throw wantedError(service, answers, wanted.trim());
      if (failRate > 0 && fingerprint(seed, "fail", count++) < failRate * 10_000)
        throw serverError(service, answers, call);
    },
  };
}

function wantedError(service: DynamicService, answers: AnswerMaker, name: string): Error {
  const error = service.errors.get(name);
  if (error !== undefined) return answers.error(error, `asked for with ${errorHeader}`);
  const isCode = /^[\w.-]{1,200}$/.test(name);
  return new UnmodeledException({
    // Services such as EC2 have no errors in their model.
    code: isCode && service.errors.size === 0 ? name : "UnknownMockError",
    message: isCode
      ? `the model of ${service.schema.sdkId} does not have an error "${name}"`
      : `"${errorHeader}" is not the name of an error`,
  });
}

/** One of the operation's server errors, or the one that every service of AWS may answer with. */
function serverError(service: DynamicService, answers: AnswerMaker, { operation }: OperationCall): Error {
  const errors = service.operations.get(operation.name)?.errors ?? [];
  const modeled = errors.find(({ schema }) => schema.error === "server");
  const message = "failed by the mock's fail rate";
  if (modeled !== undefined) return answers.error(modeled, message);
  return new UnmodeledException({ code: "ServiceUnavailable", message, status: 503 });
}
