import { type DocComment, TSDocConfiguration, TSDocParser } from "@microsoft/tsdoc";

const parser = new TSDocParser(new TSDocConfiguration());

/** What TSDoc's parser, in its standard configuration, has to say about the comment. */
export function listMessages(comment: string): readonly string[] {
  if (comment === "") return [];
  return parser.parseString(comment).log.messages.map((message) => message.text);
}

export function parseComment(comment: string): DocComment {
  return parser.parseString(comment).docComment;
}
