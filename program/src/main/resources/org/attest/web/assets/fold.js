// On a telephone each question of a dossier is folded under its heading, which opens it.

const folds = [...document.querySelectorAll(".chapter > h2")].map((heading) => {
  const body = document.createElement("div");
  body.className = "folded";
  body.id = `${heading.id}-body`;
  body.append(...[...heading.parentNode.childNodes].filter((each) => each !== heading));
  heading.after(body);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fold";
  button.setAttribute("aria-controls", body.id);
  button.append(...heading.childNodes);
  const count = document.querySelector(`.contents a[href="#${heading.parentNode.id}"] + .count`);
  if (count) button.append(" ", count.cloneNode(true));
  heading.append(button);
  const show = (open) => {
    body.hidden = !open;
    button.setAttribute("aria-expanded", open);
  };
  button.addEventListener("click", () => show(body.hidden));
  show(false);
  return { section: heading.parentNode, show };
});

function unfold() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  const fold = target && folds.find(({ section }) => section.contains(target));
  if (!fold) return;
  fold.show(true);
  target.scrollIntoView();
}

addEventListener("hashchange", unfold);
// A second press on the same question changes no hash.
document.querySelector(".contents")?.addEventListener("click", (event) => event.target.closest("a[href^='#']") && setTimeout(unfold));
addEventListener("beforeprint", () => folds.forEach(({ show }) => show(true)));
unfold();
document.documentElement.dataset.folds = folds.length;
