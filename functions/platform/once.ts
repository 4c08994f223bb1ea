/** Makes a thing when it is first asked for and keeps it. What throws is not kept: the next to ask tries again. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
