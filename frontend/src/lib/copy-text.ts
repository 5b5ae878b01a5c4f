/** Puts a text on the clipboard and tells whether it got there. `near` is what is pressed for it, and stays focused. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  // The clipboard is only there over a secure connection; what is selected can be copied over any.
  if (!window.isSecureContext) return copySelected(text, near);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, near);
  }
}

function copySelected(text: string, near: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  // Beside the button, because a dialog gives its focus to nothing outside.
  near.after(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    near.focus({ preventScroll: true });
  }
}
