/** Why a mutant may live. `code` is part of the line it stands on; one reason may hold for several mutants there. */
export const EXPLAINED: readonly { readonly file: string; readonly code: string; readonly why: string }[] = [];
