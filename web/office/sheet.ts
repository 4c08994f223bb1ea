/** A page that staff print: a whole document, and the style it carries, so that the policy can name it. */
export interface Sheet {
  readonly style: string;
  readonly document: string;
}
