/**
 * 草稿: what is being typed into the form is kept on this device, and nowhere else, until it is handed in or cleared; after thirty days it
 * is no longer offered. Only the fields of the petition are kept: a number or a query code never stands in that form.
 *
 * Sent to the browser as its own text: it may use nothing from outside itself.
 */
export function draft(): void {
  const KEY = 'huisheng-draft';
  const LONGEST = 30 * 24 * 3_600_000;
  interface Draft {
    readonly at: number;
    readonly page: string;
    readonly values: Readonly<Record<string, string>>;
  }
  if (document.querySelector('[data-handed-in]') !== null) return forget();
  const form = document.querySelector('form#petition');
  const offer = document.getElementById('draft');
  const kept = document.getElementById('draft-kept');
  const offline = document.getElementById('offline');
  if (!(form instanceof HTMLFormElement) || offer === null || kept === null || offline === null) return;

  const found = read();
  const isFresh = form.hasAttribute('data-fresh');
  if (isFresh && found !== undefined) offer.hidden = false;
  if (!isFresh) keep();
  form.addEventListener('input', () => {
    if (keep()) kept.hidden = false;
  });
  form.addEventListener('submit', (event) => {
    keep();
    if (navigator.onLine) return;
    event.preventDefault();
    offline.hidden = false;
    offline.focus();
  });
  window.addEventListener('online', () => (offline.hidden = true));
  offer.querySelector('[data-restore]')?.addEventListener('click', () => found !== undefined && restore(found));
  for (const button of document.querySelectorAll('[data-clear]')) {
    button.addEventListener('click', () => {
      forget();
      offer.hidden = true;
      kept.hidden = true;
    });
  }

  function keep(): boolean {
    if (!(form instanceof HTMLFormElement)) return false;
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '' && !/^(from|to|go)$/.test(name)) values[name] = value;
    }
    const written: Draft = { at: Date.now(), page: location.pathname + location.search, values };
    try {
      localStorage.setItem(KEY, JSON.stringify(written));
      return true;
    } catch {
      // Full, or not allowed here: the form itself still carries everything.
      return false;
    }
  }

  // To the page where it was left, with everything typed until then; the address of that page is one of ours.
  function restore({ page, values }: Draft): void {
    const again = document.createElement('form');
    again.method = 'post';
    again.action = page;
    for (const [name, value] of Object.entries(values)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      again.append(field);
    }
    document.body.append(again);
    again.submit();
  }

  function read(): Draft | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      if (typeof kept !== 'object' || kept === null || !('at' in kept && 'page' in kept && 'values' in kept)) return;
      const { at, page, values } = kept;
      if (typeof at !== 'number' || typeof page !== 'string' || typeof values !== 'object' || values === null) return;
      if (Date.now() - at > LONGEST || !/^\/petitions\/new\//.test(page)) return forget();
      const texts: Record<string, string> = {};
      for (const [name, value] of Object.entries(values)) if (typeof value === 'string') texts[name] = value;
      return { at, page, values: texts };
    } catch {
      return undefined;
    }
  }

  function forget(): undefined {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Where nothing may be kept, nothing is there to be forgotten.
    }
    return undefined;
  }
}
