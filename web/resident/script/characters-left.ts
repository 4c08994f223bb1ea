/**
 * How many characters may still be written, as a person counts them; nothing is cut off. Said aloud once somebody stops typing.
 *
 * Sent to the browser as its own text: it may use nothing from outside itself.
 */
export function charactersLeft(): void {
  for (const field of document.querySelectorAll('[data-most]')) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const { most = '', left = '', over = '' } = field.dataset;
    const said = document.createElement('p');
    said.className = 'hint';
    said.setAttribute('aria-live', 'polite');
    field.after(said);
    let waiting = 0;
    const say = (): void => {
      const rest = Number(most) - [...field.value.trim()].length;
      said.textContent = (rest < 0 ? over : left).replace('{n}', String(Math.abs(rest)));
      said.className = rest < 0 ? 'error' : 'hint';
    };
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(say, 400);
    });
    if (field.value !== '') say();
  }
}
