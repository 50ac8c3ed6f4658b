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
  if (event.key === "c") target.closest("details").querySelector(".field input, .field select")?.focus();
});

// What a field cannot be is said beside it; a folded one is opened, or nobody could see it.
addEventListener(
  "invalid",
  (event) => {
    for (let fold = event.target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    tell(event.target, event.target.title);
  },
  true,
);
addEventListener("input", (event) => event.target.closest(".field") && event.target.checkValidity() && tell(event.target, ""));

function tell(field, words) {
  const place = document.getElementById(`e-${field.name.replace(/^field-/, "")}`);
  if (!place) return;
  place.textContent = words && `${words}.`;
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

document.querySelector(".correct [aria-invalid]")?.focus();

// After a decision, a skip or an undo the hands are at the claim again, and not at the top of the page.
const led = new URLSearchParams(location.search);
if (!document.querySelector(".correct [aria-invalid]") && ["last", "after", "claim"].some((each) => led.get(each))) {
  document.querySelector(".claimed")?.focus({ preventScroll: innerWidth > 640 });
}

const desk = document.querySelector(".desk");
if (desk) desk.dataset.keys = "heard";
