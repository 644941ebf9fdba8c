/** A value of Smithy's `document` type: any JSON. */
export type DocumentType = null | boolean | number | string | DocumentType[] | { [key: string]: DocumentType };
