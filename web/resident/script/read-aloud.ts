/**
 * 朗读: the words of the page, one paragraph after the other, by the voice of the device. The button is shown where there is one.
 *
 * Sent to the browser as its own text: it may use nothing from outside itself.
 */
export function readAloud(): void {
  const button = document.getElementById('aloud');
  const voice = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  if (button === null || voice === undefined) return;
  const start = button.textContent ?? '';
  const stop = button.dataset['stop'] ?? '';
  // A device may have the means and no voice, or find its voices only after a while.
  const show = (): void => {
    button.hidden = voice.getVoices().length === 0;
  };
  show();
  voice.addEventListener?.('voiceschanged', show);
  voice.cancel();
  window.addEventListener('pagehide', () => voice.cancel());
  button.addEventListener('click', () => {
    if (voice.speaking) {
      voice.cancel();
      button.textContent = start;
      return;
    }
    // A query code is not said aloud in a room.
    const parts = [...document.querySelectorAll('main :is(h1,h2,h3,p,li,dt,dd,legend,label,summary,button)')].filter(
      (part) =>
        part.querySelector('p,li,dt,dd,label,button') === null &&
        part.getClientRects().length > 0 &&
        part.closest('[data-silent]') === null,
    );
    for (const part of parts) {
      const words = new SpeechSynthesisUtterance(part.textContent ?? '');
      const language = part.closest('[lang]');
      words.lang = language instanceof HTMLElement ? language.lang : '';
      words.rate = 0.9;
      if (part === parts.at(-1)) words.onend = () => (button.textContent = start);
      voice.speak(words);
    }
    button.textContent = stop;
  });
}
