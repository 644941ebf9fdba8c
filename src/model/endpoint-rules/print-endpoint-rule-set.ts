import type {
  EndpointCondition,
  EndpointExpression,
  EndpointParameter,
  EndpointProperty,
  EndpointRule,
  EndpointRuleSet,
} from "./endpoint-rule-set.ts";

/** A rule set as JSON, which gives the same rule set when it is read (Smithy, "Endpoint rule set"). */
export function printEndpointRuleSet({ parameters, rules }: EndpointRuleSet): Readonly<Record<string, unknown>> {
  return {
    version: "1.0",
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.name, printParameter(parameter)])),
    rules: rules.map(printRule),
  };
}

function printParameter({ type, required, default: value, builtIn, documentation }: EndpointParameter): unknown {
  return {
    ...(builtIn !== undefined && { builtIn }),
    required,
    ...(value !== undefined && { default: value }),
    ...(documentation !== undefined && { documentation }),
    type,
  };
}

function printRule(rule: EndpointRule): unknown {
  const conditions = rule.conditions.map(printCondition);
  switch (rule.kind) {
    case "tree":
      return { conditions, rules: rule.rules.map(printRule), type: "tree" };
    case "endpoint": {
      const { url, properties, headers } = rule;
      const entries = Object.entries(properties).map(([name, property]) => [name, printProperty(property)] as const);
      const lists = Object.entries(headers).map(([name, values]) => [name, values.map(printExpression)] as const);
      return {
        conditions,
        endpoint: {
          url: printExpression(url),
          properties: Object.fromEntries(entries),
          headers: Object.fromEntries(lists),
        },
        type: "endpoint",
      };
    }
    case "error":
      return { conditions, error: printExpression(rule.message), type: "error" };
    default:
      return rule satisfies never;
  }
}

/** A condition is always a function call: a plain value is tested with `booleanEquals`. */
function printCondition({ value, assign }: EndpointCondition): unknown {
  const printed = printExpression(value);
  const call =
    typeof printed === "object" && printed !== null ? printed : { fn: "booleanEquals", argv: [printed, true] };
  return { ...call, ...(assign !== undefined && { assign: assign.name }) };
}

function printProperty(property: EndpointProperty): unknown {
  switch (property.kind) {
    case "text":
      return printText(property.text);
    case "scalar":
      return property.value;
    case "list":
      return property.items.map(printProperty);
    case "record":
      return Object.fromEntries(Object.entries(property.entries).map(([name, item]) => [name, printProperty(item)]));
    default:
      return property satisfies never;
  }
}

function printExpression(expression: EndpointExpression): unknown {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? escape(expression.value) : expression.value;
    case "reference":
      return { ref: expression.variable.name };
    case "template":
      return printText(expression);
    case "attribute":
    case "item": {
      const { of, path } = splitPath(expression);
      return { fn: "getAttr", argv: [printExpression(of), path] };
    }
    case "call":
      return { fn: expression.function, argv: expression.values.map(printExpression) };
    default:
      return expression satisfies never;
  }
}

/** An expression as text: references are in braces. */
function printText(expression: EndpointExpression): string {
  switch (expression.kind) {
    case "template":
      return expression.parts.map((part) => (typeof part === "string" ? escape(part) : printText(part))).join("");
    case "literal":
      return escape(String(expression.value));
    case "reference":
      return `{${expression.variable.name}}`;
    case "attribute":
    case "item": {
      const { of, path } = splitPath(expression);
      if (of.kind === "reference") return `{${of.variable.name}#${path}}`;
      throw new Error("a text of a rule set has a path of what is not a reference");
    }
    case "call":
      throw new Error(`a text of a rule set calls function "${expression.function}"`);
    default:
      return expression satisfies never;
  }
}

function escape(text: string): string {
  return text.replaceAll(/[{}]/g, "$&$&");
}

/** `resourceId[0]` of what an attribute and an item of it are of. */
function splitPath(expression: EndpointExpression): { readonly of: EndpointExpression; readonly path: string } {
  let of = expression;
  let path = "";
  while (of.kind === "attribute" || of.kind === "item") {
    const step = of.kind === "attribute" ? of.name : `[${of.index}]`;
    path = path === "" || path.startsWith("[") ? step + path : `${step}.${path}`;
    of = of.of;
  }
  return { of, path };
}
