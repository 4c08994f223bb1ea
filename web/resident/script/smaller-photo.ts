/**
 * A photo of a telephone is made small enough for a slow line before it is sent; a small one, or one that cannot be read here, is sent as
 * it is. Where and when it was taken does not survive.
 *
 * Sent to the browser as its own text: it may use nothing from outside itself.
 */
export function smallerPhoto(): void {
  const LARGEST_EDGE = 2_400;
  const SMALL_ENOUGH = 800_000;
  const input = document.getElementById('photo');
  if (!(input instanceof HTMLInputElement) || typeof DataTransfer === 'undefined') return;
  const said = document.createElement('p');
  said.className = 'hint';
  said.setAttribute('role', 'status');
  input.after(said);
  input.addEventListener('change', () => void shrink(input));

  async function shrink(chosen: HTMLInputElement): Promise<void> {
    said.textContent = '';
    const photo = chosen.files?.[0];
    if (photo === undefined || photo.size <= SMALL_ENOUGH || !photo.type.startsWith('image/')) return;
    try {
      const picture = await createImageBitmap(photo);
      const scale = Math.min(1, LARGEST_EDGE / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
      // Another may have been chosen meanwhile.
      if (smaller === null || smaller.size >= photo.size || chosen.files?.[0] !== photo) return;
      const transfer = new DataTransfer();
      transfer.items.add(new File([smaller], 'photo.jpg', { type: 'image/jpeg' }));
      chosen.files = transfer.files;
      said.textContent = (chosen.dataset['smaller'] ?? '').replace('{n}', String(Math.ceil(smaller.size / 1024)));
    } catch {
      // Sent as it is.
    }
  }
}
