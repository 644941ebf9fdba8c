/** The one user of the store. */
export const owner = { ID: "0000000000000000000000000000000000000000000000000000000000000001", DisplayName: "local" };

/** Who starts multipart uploads. */
export const initiator = owner;
