import type { Argv } from "yargs";
import { last } from "./last-option.ts";
import { UsageError } from "./usage-error.ts";

/** The arguments of a command that runs or calls a service. */
export type ServiceCommand = MockCommand | ProbeCommand;

export interface ProbeCommand {
  readonly kind: "probe";
  readonly models: readonly string[];
  readonly service: string | undefined;
  readonly endpoint: string;
  /** All operations if empty. */
  readonly operations: readonly string[];
  /** Seconds per request. */
  readonly timeout: number;
  readonly json: boolean;
  /** The path of a file. */
  readonly junit: string | undefined;
}

export interface MockCommand {
  readonly kind: "mock";
  readonly models: readonly string[];
  readonly service: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly stateless: boolean;
  /** Milliseconds. */
  readonly latency: number;
  /** 0 to 1. */
  readonly failRate: number;
}

const mockExamples = `Examples:
  $0 mock model/shop/2024-01-01 --port 8080
      answers from the model's examples and constraints
  $0 mock dynamodb sqs s3 --latency 50 --fail-rate 0.1
      three services on one port, slow and unreliable`;

/** Adds the commands to the command line; `choose` is called with the parsed command. */
export function addServiceCommands<Given>(parser: Argv<Given>, choose: (command: ServiceCommand) => void): Argv<Given> {
  const withMock = parser.command(
    "mock <model..>",
    "Run a mock of a model's service",
    (command) =>
      command
        .usage(
          "Usage: $0 mock <model..> [options]\n\nRuns a mock of a service, from a model of any format that gen reads.",
        )
        .positional("model", {
          type: "string",
          array: true,
          default: undefined,
          describe: "Folder or files of one model, or several folders",
        })
        .options({
          port: { type: "string", requiresArg: true, describe: "Port [a free one]" },
          host: { type: "string", requiresArg: true, describe: "Address to listen at [127.0.0.1]" },
          seed: { type: "string", requiresArg: true, describe: "Seed of the generated values [0]" },
          stateless: { type: "boolean", describe: "Do not store created resources" },
          latency: { type: "string", requiresArg: true, describe: "Milliseconds before each response [0]" },
          "fail-rate": { type: "string", requiresArg: true, describe: "Fraction of requests that fail, 0 to 1 [0]" },
          service: { type: "string", requiresArg: true, describe: "Service to mock, if the model has several" },
        })
        .epilogue(mockExamples),
    (parsed) => {
      choose({
        kind: "mock",
        models: (parsed.model ?? []).map(String),
        service: last(parsed.service),
        port: readNumber("port", last(parsed.port), { command: "mock", most: 65_535, isWhole: true }),
        host: last(parsed.host) ?? "127.0.0.1",
        seed: readNumber("seed", last(parsed.seed), { command: "mock", most: Number.MAX_SAFE_INTEGER, isWhole: true }),
        stateless: last(parsed.stateless) === true,
        latency: readNumber("latency", last(parsed.latency), { command: "mock", most: 3_600_000, isWhole: false }),
        failRate: readNumber("fail-rate", last(parsed["fail-rate"]), { command: "mock", most: 1, isWhole: false }),
      });
    },
  );
  return withMock.command(
    "probe <model..>",
    "Check a server against a model",
    (command) =>
      command
        .usage(
          "Usage: $0 probe <model..> --endpoint <url> [options]\n\nSends a server valid requests to each operation, and one that breaks each\nconstraint, in every protocol; exit 1 where an answer is not as the model says.\nRequests are signed with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, if set.",
        )
        .positional("model", {
          type: "string",
          array: true,
          default: undefined,
          describe: "Folder or files of one model",
        })
        .options({
          endpoint: {
            type: "string",
            requiresArg: true,
            demandOption: "name the server with --endpoint",
            describe: "URL of the server",
          },
          operation: {
            type: "string",
            array: true,
            requiresArg: true,
            describe: "Operation to probe; may be repeated [all]",
          },
          timeout: { type: "string", requiresArg: true, describe: "Seconds for each request [10]" },
          json: { type: "boolean", describe: "Print one JSON document" },
          junit: { type: "string", requiresArg: true, describe: "File for a report in JUnit's XML" },
          service: { type: "string", requiresArg: true, describe: "Service to probe, if the model has several" },
        }),
    (parsed) => {
      choose({
        kind: "probe",
        models: (parsed.model ?? []).map(String),
        service: last(parsed.service),
        endpoint: readEndpoint(last(parsed.endpoint)),
        operations: parsed.operation ?? [],
        timeout: readNumber("timeout", last(parsed.timeout), { command: "probe", most: 3600, isWhole: false }) || 10,
        json: last(parsed.json) === true,
        junit: last(parsed.junit),
      });
    },
  );
}

/** @throws UsageError */
function readEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`"--endpoint" is not a valid URL: "${text}"`, "use a URL such as http://localhost:8080");
}

/** @throws UsageError */
function readNumber(
  option: string,
  text: string | undefined,
  {
    command,
    most,
    isWhole,
  }: { readonly command: ServiceCommand["kind"]; readonly most: number; readonly isWhole: boolean },
): number {
  if (text === undefined) return 0;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (number >= 0 && number <= most && (!isWhole || Number.isInteger(number))) return number;
  const kind = isWhole ? "whole number" : "number";
  throw new UsageError(
    `"--${option}" is not valid: expected a ${kind} from 0 to ${String(most)}, got "${text}"`,
    `see "shapewright ${command} --help"`,
  );
}
