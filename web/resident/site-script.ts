import { charactersLeft } from './script/characters-left.ts';
import { draft } from './script/draft.ts';
import { readAloud } from './script/read-aloud.ts';
import { smallerPhoto } from './script/smaller-photo.ts';

/**
 * The one script of the residents' pages, each part on its own, so that a browser too old for one still has the others. Every page does all
 * it has to without. The functions are sent as their own text.
 */
export const SITE_SCRIPT = [draft, charactersLeft, smallerPhoto, readAloud]
  .map((part) => `try{(${part.toString()})()}catch(e){}`)
  .join('\n');

/** Changes whenever the script does: browsers keep each for ever, and ask for the next by another address. */
export const SITE_SCRIPT_ADDRESS = `/site.js?v=${fingerprint(SITE_SCRIPT)}`;

/** FNV-1a: enough to tell one of our own versions from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
