// What moves on every page: the sliders of time, the claims beside a report, quotes that open in place.

const day = 86_400_000;

function slide(range, form) {
  const input = form.querySelector(`#${range.dataset.for}`);
  const first = Date.parse(form.dataset.first);
  const last = Date.parse(form.dataset.last);
  range.max = Math.max(1, Math.round((last - first) / day));
  range.value = input.value ? Math.round((Date.parse(input.value) - first) / day) : range.max;
  range.hidden = false;
  const told = () => new Date(first + range.value * day).toISOString().slice(0, 10);
  range.setAttribute("aria-valuetext", told());
  range.addEventListener("input", () => {
    input.value = told();
    range.setAttribute("aria-valuetext", input.value);
  });
  // An arrow moves one day, and many follow: the page waits until the keys rest, and then gives the focus back.
  let byKey = false;
  let rest = 0;
  const follow = () => {
    if (byKey) sessionStorage.setItem("slider", range.dataset.for);
    form.requestSubmit();
  };
  range.addEventListener("pointerdown", () => (byKey = false));
  range.addEventListener("keydown", (event) => {
    byKey = true;
    clearTimeout(rest);
    if (event.key === "Enter") {
      event.preventDefault();
      follow();
    }
  });
  range.addEventListener("change", () => {
    clearTimeout(rest);
    if (byKey) rest = setTimeout(follow, 900);
    else follow();
  });
  if (sessionStorage.getItem("slider") === range.dataset.for) {
    sessionStorage.removeItem("slider");
    range.focus();
  }
}

for (const form of document.querySelectorAll(".times")) {
  form.querySelectorAll(".slide").forEach((range) => slide(range, form));
  form.querySelector("[name=reviewed]").addEventListener("change", () => form.requestSubmit());
  form.addEventListener("submit", () => {
    form.querySelectorAll("input.day").forEach((input) => (input.disabled = !input.value));
  });
}

// A screen reader hears what changes after the page is there, and nothing of what it came with: what was just decided is said anew.
const told = document.getElementById("told");
const say = document.querySelector("[data-say]");
if (say) setTimeout(() => (told.textContent = say.textContent.replace(/\s+/g, " ").trim()), 200);

function light(id, on) {
  document.getElementById(`n-${id}`)?.classList.toggle("lit", on);
  document.querySelectorAll(`[data-claim="${id}"]`).forEach((each) => each.classList.toggle("lit", on));
}

for (const piece of document.querySelectorAll(".plain .claim")) {
  const id = piece.dataset.claim;
  const note = document.getElementById(`n-${id}`);
  piece.title = note?.querySelector(".says")?.textContent.trim().replace(/\s+/g, " ") ?? "";
  for (const [begin, end] of [["mouseenter", "mouseleave"], ["focus", "blur"]]) {
    piece.addEventListener(begin, () => {
      light(id, true);
      note?.scrollIntoView({ block: "nearest" });
    });
    piece.addEventListener(end, () => light(id, false));
  }
}

// On a narrow screen the group in the middle of its net comes first.
for (const { parentNode: pane } of document.querySelectorAll("svg.net")) pane.scrollLeft = (pane.scrollWidth - pane.clientWidth) / 2;

// And a line of time shows its latest end first.
for (const { parentNode: pane } of document.querySelectorAll("svg.strength, svg.timeline")) pane.scrollLeft = pane.scrollWidth;

// What only some pages need.
if (matchMedia("(max-width: 40rem)").matches && document.querySelector(".chapter > h2")) import(new URL("fold.js", import.meta.url).href);
if (document.querySelector("details[data-rest]:not([data-rest=''])")) import(new URL("rest.js", import.meta.url).href);
if (document.querySelector(".linked")) import(new URL("linked.js", import.meta.url).href);
if (document.querySelector("svg.map")) import(new URL("map.js", import.meta.url).href);
if (document.querySelector("[data-gathered]")) import(new URL("gathered.js", import.meta.url).href);
if (document.querySelector("[data-follow]")) import(new URL("follow.js", import.meta.url).href);
if (document.querySelector(".give")) import(new URL("add.js", import.meta.url).href);
if (document.querySelector(".desk, .undo [data-key]")) import(new URL("review.js", import.meta.url).href);

const chosen = document.querySelector(".reading")?.dataset.chosen;
if (chosen) {
  light(chosen, true);
  document.getElementById(chosen)?.scrollIntoView({ block: "center" });
}

function openNote() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches("details")) target.open = true;
  target?.closest("details")?.setAttribute("open", "");
}
addEventListener("hashchange", openNote);
openNote();

addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));

const back = document.querySelector(".theme input[name=back]");
if (back) back.value = location.pathname + location.search;
