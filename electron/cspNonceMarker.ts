/** Stands in the built page where the protocol handler puts the nonce of the load. */
export const cspNonceMarker = '__CSP_NONCE__';
