/** Copies a text to the clipboard and returns whether that worked. `button` is the pressed one, and keeps the focus. */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  // The clipboard API exists in secure contexts only; copying a selection works in all of them.
  if (!window.isSecureContext) return copyBySelecting(text, button);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text, button);
  }
}

function copyBySelecting(text: string, button: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  // Next to the button: a modal dialog keeps the focus inside.
  button.after(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    button.focus({ preventScroll: true });
  }
}
