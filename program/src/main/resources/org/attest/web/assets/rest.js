// A long part of a dossier brings its first lines, and the others when it is opened. Without this, a link leads to them.

/** What is still being gathered is waited for. */
async function loaded(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.status !== 202) return page;
  await fetch(page.querySelector("[data-gathered]").dataset.gathered);
  return loaded(address);
}

async function bring(fold) {
  const address = fold.dataset.rest;
  if (!address || !fold.open) return;
  fold.dataset.rest = "";
  const here = fold.closest(".part");
  try {
    const page = await loaded(address);
    const known = new Set([...here.querySelectorAll(".line")].map(({ id }) => id));
    fold.querySelector("p")?.remove();
    fold.append(...[...page.querySelectorAll(".part .line")].filter(({ id }) => !known.has(id)));
    document.getElementById("told").textContent = `${fold.querySelectorAll(".line").length} more statements are shown.`;
  } catch {
    fold.dataset.rest = address;
  }
}

for (const fold of document.querySelectorAll("details[data-rest]")) {
  fold.addEventListener("toggle", () => bring(fold));
  bring(fold); // it may have been opened before this was loaded
}
