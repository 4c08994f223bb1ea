/** Under which the access log keeps what was exported of the register as a whole. */
export const EXPORTED_REGISTER = 'REGISTER#petitions';
