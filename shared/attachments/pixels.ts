/** The largest phone cameras make 200 million points; a file that claims more would only exhaust whoever opens it. */
const MOST_PIXELS = 250_000_000;

/** Also where width or height is missing. */
export function tooManyPixels(width: number | undefined, height: number | undefined): boolean {
  return width === undefined || height === undefined || width * height > MOST_PIXELS;
}
