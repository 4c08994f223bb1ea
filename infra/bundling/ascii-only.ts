/**
 * The same program in ASCII. esbuild escapes strings by itself and leaves regular expressions as they are; one Chinese character in
 * one of them makes V8 read the whole bundle as two bytes a character, a sixth longer. An escape means the same in strings, templates
 * and patterns.
 * @throws where a backslash stands before such a character, since the escape would then mean something else
 */
export function asciiOnly(code: string): string {
  const escaped = /\\[^\x00-\x7f]/.exec(code);
  if (escaped !== null) throw new Error(`cannot write ${escaped[0]} in ASCII: take the backslash away`);
  return code.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
