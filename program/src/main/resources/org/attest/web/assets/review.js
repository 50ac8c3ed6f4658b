// The review queue by keyboard: one letter, one decision. Keys rest while a person types.

const typing = (target) => target.closest("input:not([type=checkbox]), select, textarea");

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    if (event.key === "Escape") event.target.blur?.();
    return;
  }
  const field = document.querySelector(`[data-focus="${CSS.escape(event.key)}"]`);
  if (field) {
    event.preventDefault();
    field.focus();
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
  if (event.key === "c") target.closest("details").querySelector("input, select")?.focus();
});

const desk = document.querySelector(".desk");
if (desk) desk.dataset.keys = "heard";
