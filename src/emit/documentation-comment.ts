import { htmlToMarkdown } from "../documentation/html-to-markdown.ts";
import { tsdocComment, type TsdocParts } from "../documentation/tsdoc-comment.ts";
import type { Member, OperationShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { carriesEventStreams, hasEventStream } from "../plan/streams.ts";
import { code, type Code } from "./code.ts";

/** The same text is used in several files; an error's in the comment of each operation that throws it. */
const converted = new WeakMap<PackagePlan, Map<string, string>>();

/** Converts a model's documentation to Markdown; `undefined` if it is empty. */
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

/** Parts of a comment that supplement or replace the documentation. */
type CommentExtras = Partial<Pick<TsdocParts, "summary" | "remarks" | "throws" | "examples">>;

/**
 * The TSDoc comment of a shape, member or operation, including a final line break; empty if there is nothing to
 * document.
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

/** Remarks in an operation's comments that supplement the model's documentation. */
export function operationRemarks(operation: OperationShape, { clientProtocol }: PackagePlan): CommentExtras {
  return hasEventStream(operation) && !carriesEventStreams(clientProtocol)
    ? { remarks: "Not supported: the protocol has no event streams." }
    : {};
}

/** A member's comment: its own documentation, by default its target's. */
export function memberComment(member: Member, plan: PackagePlan, indentation: number): Code {
  const { documentation, deprecated } = { ...member.target.traits, ...member.traits };
  const traits: Traits = {
    ...member.traits,
    ...(documentation === undefined ? {} : { documentation }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
  return documentationComment(traits, plan, { indentation });
}
