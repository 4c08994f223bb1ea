/**
 * Text for an HTML page in ASCII: markup cannot hide in it, and other letters are written as numbers, since CloudFormation hands
 * them on as question marks.
 */
export function plainHtml(text: string): string {
  return Array.from(text, (letter) =>
    /[^\x20-\x7e]|[&<>"']/.test(letter) ? `&#x${(letter.codePointAt(0) ?? 0).toString(16)};` : letter,
  ).join('');
}
