/**
 * The rules by which a service's endpoint is found (Smithy, "Endpoint rule set"). References are resolved and types
 * checked: what a rule set can do is what these types can hold.
 */
export interface EndpointRuleSet {
  readonly parameters: readonly EndpointParameter[];
  readonly rules: readonly EndpointRule[];
}

/** A parameter of the rules. */
export interface EndpointParameter extends EndpointVariable {
  readonly type: "string" | "boolean" | "stringArray";
  readonly required: boolean;
  readonly default: EndpointParameterDefault | undefined;
  /** The source of its value: `AWS::Region`. */
  readonly builtIn: string | undefined;
  /** Plain text. */
  readonly documentation: string | undefined;
}

export type EndpointParameterDefault = string | boolean | readonly string[];

/** A parameter, or what a condition has assigned. Two of one name are two objects. */
export interface EndpointVariable {
  readonly name: string;
  readonly type: EndpointValueType;
}

/** The types of values in rules; types with attributes are named after what they describe. */
export type EndpointValueType = "string" | "boolean" | "integer" | "stringArray" | "partition" | "arn" | "url";

/**
 * A rule matches if all of its conditions hold. The first matching rule decides. A matching tree is final: it is an
 * error if none of its rules matches.
 */
export type EndpointRule = EndpointTree | EndpointResult | EndpointFailure;

interface RuleBase {
  readonly conditions: readonly EndpointCondition[];
}

interface EndpointTree extends RuleBase {
  readonly kind: "tree";
  readonly rules: readonly EndpointRule[];
  /** Whether evaluation continues after the tree if none of its rules matches. Never set in models. */
  readonly fallsThrough?: boolean;
}

export interface EndpointResult extends RuleBase {
  readonly kind: "endpoint";
  readonly url: EndpointExpression;
  readonly properties: Readonly<Record<string, EndpointProperty>>;
  readonly headers: Readonly<Record<string, readonly EndpointExpression[]>>;
}

interface EndpointFailure extends RuleBase {
  readonly kind: "error";
  readonly message: EndpointExpression;
}

/** Holds if its value is set and not false. */
export interface EndpointCondition {
  readonly value: EndpointExpression;
  /** Has the value in later conditions, and in what the rule gives. */
  readonly assign: EndpointVariable | undefined;
}

/** A value of an endpoint's properties: JSON whose texts may have references. */
export type EndpointProperty =
  | { readonly kind: "text"; readonly text: EndpointExpression }
  | { readonly kind: "scalar"; readonly value: boolean | number | null }
  | { readonly kind: "list"; readonly items: readonly EndpointProperty[] }
  | { readonly kind: "record"; readonly entries: Readonly<Record<string, EndpointProperty>> };

/** An expression. Its value is always set unless `optional`. */
export type EndpointExpression = {
  readonly type: EndpointValueType;
  readonly optional: boolean;
} & (
  | { readonly kind: "literal"; readonly value: string | boolean | number }
  | { readonly kind: "reference"; readonly variable: EndpointVariable }
  | { readonly kind: "template"; readonly parts: readonly (string | EndpointExpression)[] }
  | { readonly kind: "attribute"; readonly of: EndpointExpression; readonly name: string }
  /** Negative indexes count from the end. */
  | { readonly kind: "item"; readonly of: EndpointExpression; readonly index: number }
  | { readonly kind: "call"; readonly function: EndpointFunction; readonly values: readonly EndpointExpression[] }
);

/** The functions of rules but `getAttr`, whose paths are attributes and items. */
export type EndpointFunction =
  | "isSet"
  | "not"
  | "booleanEquals"
  | "stringEquals"
  | "coalesce"
  | "ite"
  | "isValidHostLabel"
  | "parseURL"
  | "split"
  | "substring"
  | "uriEncode"
  | "aws.isVirtualHostableS3Bucket"
  | "aws.parseArn"
  | "aws.partition";
