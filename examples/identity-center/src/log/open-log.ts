import pino, { type Logger } from "pino";
import pretty from "pino-pretty";

/** How the log is written: for people, or a JSON document a line. */
export type LogFormat = "text" | "json";

/** The log, on standard error. Whoever writes to it leaves secrets out: nothing is removed here. */
export function openLog(format: LogFormat): Logger {
  // Written at once, so that a process that is killed has told all.
  const destination =
    format === "json"
      ? pino.destination({ dest: 2, sync: true })
      : pretty({
          destination: 2,
          sync: true,
          ignore: "pid,hostname",
          translateTime: "HH:MM:ss",
          colorize: process.stderr.isTTY,
        });
  return pino({ base: null }, destination);
}
