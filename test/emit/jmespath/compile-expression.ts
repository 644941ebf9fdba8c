import { transformSync } from "esbuild";
import { printJmespathFunction } from "../../../src/emit/jmespath/jmespath-function.ts";
import { code, type Code } from "../../../src/emit/code.ts";
import { readJmespath } from "../../../src/model/jmespath/parse-jmespath.ts";
import { toIdentifier } from "../../../src/plan/identifier.ts";
import { resolveJmespath } from "../../../src/plan/jmespath/resolve-jmespath.ts";
import { anyType, type ValueType } from "../../../src/plan/jmespath/value-type.ts";
import * as helpers from "../../../src/runtime/client/jmespath/index.ts";

/** The declaration of a function that computes an expression; `used` gets the runtime's functions that it calls. */
export function declare(
  name: string,
  expression: string,
  options: { readonly root?: ValueType; readonly type?: Code; readonly used?: Set<string> } = {},
): Code {
  const { root = anyType, type = code`unknown`, used } = options;
  const read = readJmespath(expression);
  if (typeof read === "string") throw new Error(read);
  const { computation, root: variable } = resolveJmespath(read.expression, root);
  return printJmespathFunction(
    {
      name: toIdentifier(name),
      parameter: { variable, name: toIdentifier("output"), type },
      body: computation,
    },
    (helper) => {
      used?.add(helper);
      return helper as Code;
    },
  );
}

/** The function of an expression, compiled. */
export function compile(expression: string, root?: ValueType): (given: unknown) => unknown {
  const declaration = declare("run", expression, root === undefined ? {} : { root });
  const { code: script } = transformSync(declaration, { loader: "ts" });
  const names = Object.keys(helpers);
  // oxlint-disable-next-line typescript/no-implied-eval -- what is tested is code
  const make = new Function(...names, `${script}return run;`) as (...given: unknown[]) => (given: unknown) => unknown;
  return make(...Object.values(helpers));
}
