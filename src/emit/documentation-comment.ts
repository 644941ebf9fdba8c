import { htmlToMarkdown } from "../documentation/html-to-markdown.ts";
import { tsdocComment, type TsdocParts } from "../documentation/tsdoc-comment.ts";
import type { Member, OperationShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { carriesEventStreams, hasEventStream } from "../plan/streams.ts";
import { code, type Code } from "./code.ts";

/** The same text stands in several files, and an error's in the comment of each operation that throws it. */
const converted = new WeakMap<PackagePlan, Map<string, string>>();

/** A model's documentation as Markdown; `undefined` where it says nothing. */
export function toMarkdown(documentation: string | undefined, plan: PackagePlan): string | undefined {
  if (documentation === undefined) return undefined;
  const known = converted.get(plan) ?? new Map<string, string>();
  converted.set(plan, known);
  let markdown = known.get(documentation);
  if (markdown === undefined) {
    markdown = htmlToMarkdown(documentation, { resolveLink: (name) => plan.links.get(name) });
    known.set(documentation, markdown);
  }
  return markdown === "" ? undefined : markdown;
}

/** A TSDoc link to a symbol. */
export function linkTag(symbol: Code): Code {
  return code`{@link ${symbol}}`;
}

/** What a comment says besides the documentation, or in its place. */
type CommentExtras = Partial<Pick<TsdocParts, "summary" | "remarks" | "throws" | "examples">>;

/**
 * The TSDoc comment of a shape, member or operation, its line break at the end; empty where there
 * is nothing to say.
 *
 * @param indentation in characters.
 */
export function documentationComment(
  traits: Traits,
  plan: PackagePlan,
  options: { readonly indentation?: number; readonly extras?: CommentExtras } = {},
): Code {
  const { indentation = 0, extras } = options;
  const { deprecated, since, internal, unstable, externalDocumentation = {} } = traits;
  const summary = toMarkdown(traits.documentation, plan) ?? extras?.summary;
  const deprecation = deprecated === undefined ? undefined : (toMarkdown(deprecated.message, plan) ?? true);
  const comment = tsdocComment(
    {
      ...extras,
      ...(summary === undefined ? {} : { summary }),
      see: Object.entries(externalDocumentation).map(([title, address]) => ({ title, address })),
      ...(deprecation === undefined ? {} : { deprecated: deprecation }),
      ...(since === undefined ? {} : { since }),
      ...(internal === undefined ? {} : { internal }),
      ...(unstable === undefined ? {} : { unstable }),
    },
    indentation,
  );
  return comment === "" ? code`` : code`${" ".repeat(indentation) as Code}${comment as Code}\n`;
}

/** What the comments of an operation say beside the model's documentation. */
export function operationRemarks(operation: OperationShape, { clientProtocol }: PackagePlan): CommentExtras {
  return hasEventStream(operation) && !carriesEventStreams(clientProtocol)
    ? { remarks: "The protocol carries no event streams: this operation does not work." }
    : {};
}

/** The comment of a member: its own documentation, or else its target's. */
export function memberComment(member: Member, plan: PackagePlan, indentation: number): Code {
  const { documentation, deprecated } = { ...member.target.traits, ...member.traits };
  const traits: Traits = {
    ...member.traits,
    ...(documentation === undefined ? {} : { documentation }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
  return documentationComment(traits, plan, { indentation });
}
