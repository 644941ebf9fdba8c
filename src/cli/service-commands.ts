import type { Argv } from "yargs";
import { last } from "./last-option.ts";
import { UsageError } from "./usage-error.ts";

/** What a command that runs a service, or calls one, was asked for. */
export type ServiceCommand = MockCommand;

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

/** Adds the commands to the command line; `choose` is told which one is given. */
export function addServiceCommands<Given>(parser: Argv<Given>, choose: (command: ServiceCommand) => void): Argv<Given> {
  return parser.command(
    "mock <model..>",
    "Run a mock of a service, from its model",
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
          seed: { type: "string", requiresArg: true, describe: "A number: another one gives other values [0]" },
          stateless: { type: "boolean", describe: "Keep nothing of what is created" },
          latency: { type: "string", requiresArg: true, describe: "Milliseconds before each response [0]" },
          "fail-rate": { type: "string", requiresArg: true, describe: "Part of requests that fail, 0 to 1 [0]" },
          service: { type: "string", requiresArg: true, describe: "Service to take, where a model has several" },
        })
        .epilogue(mockExamples),
    (parsed) => {
      choose({
        kind: "mock",
        models: (parsed.model ?? []).map(String),
        service: last(parsed.service),
        port: readNumber("port", last(parsed.port), { most: 65_535, isWhole: true }),
        host: last(parsed.host) ?? "127.0.0.1",
        seed: readNumber("seed", last(parsed.seed), { most: Number.MAX_SAFE_INTEGER, isWhole: true }),
        stateless: last(parsed.stateless) === true,
        latency: readNumber("latency", last(parsed.latency), { most: 3_600_000, isWhole: false }),
        failRate: readNumber("fail-rate", last(parsed["fail-rate"]), { most: 1, isWhole: false }),
      });
    },
  );
}

/** @throws UsageError */
function readNumber(
  option: string,
  text: string | undefined,
  { most, isWhole }: { readonly most: number; readonly isWhole: boolean },
): number {
  if (text === undefined) return 0;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (number >= 0 && number <= most && (!isWhole || Number.isInteger(number))) return number;
  const kind = isWhole ? "whole number" : "number";
  throw new UsageError(
    `"--${option}" is not valid: expected a ${kind} from 0 to ${String(most)}, got "${text}"`,
    'see "shapewright mock --help"',
  );
}
