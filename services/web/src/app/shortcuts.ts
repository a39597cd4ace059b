/**
 * Keys that act when nobody types: each goes to the control that names it in `data-shortcut`. A button is pressed, and the next field has
 * the focus; a field gets the focus.
 */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const control = [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].find(
      (one) => one.dataset['shortcut'] === event.key,
    );
    if (control === undefined) {
      return;
    }
    event.preventDefault();
    if (control instanceof HTMLButtonElement) {
      control.click();
      control.closest('section')?.querySelector('input')?.focus();
    } else {
      control.focus();
    }
  });
}
