/*
 * A folded out group of the navigation closes by Escape, by a click elsewhere, and when the focus leaves it. Without this
 * script it closes by its own button.
 */

const groups = [...document.querySelectorAll('.top nav details')];

function closeExcept(kept) {
  groups.filter((group) => group !== kept).forEach((group) => {
    group.open = false;
  });
}

document.addEventListener('click', (event) => closeExcept(event.target.closest('.top nav details')));
document.addEventListener('focusin', (event) => closeExcept(event.target.closest('.top nav details')));
document.addEventListener('keydown', (event) => {
  const open = groups.find((group) => group.open);
  if (event.key === 'Escape' && open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
