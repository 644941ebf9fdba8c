import { readXmlError } from "../xml/xml-error.ts";
import { messageOfText, type ErrorFacts, type ErrorForm } from "../protocol/error-reader.ts";

/**
 * Errors in XML: the code in `Code`, the text in `Message`. Every error gets the other texts too,
 * such as `Code`, `Type` and S3's `HostId`, as those of AWS SDK v3 have them.
 */
export const restXmlErrorForm: ErrorForm = {
  parse(text, { status }): ErrorFacts {
    const facts = readXmlError(text);
    // Answers to HEAD have no body, and S3 no other mark of an error.
    if (facts === undefined) {
      return { code: text === "" && status === 404 ? "NotFound" : "", message: messageOfText(text), values: {} };
    }
    const texts = Object.fromEntries(Object.entries(facts.texts).filter(([name]) => !/^message$/i.test(name)));
    return { ...facts, values: texts, extras: texts };
  },
};
