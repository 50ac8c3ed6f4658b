// What is still being worked out is looked for again until it is there, without loading the page anew. A screen reader hears
// of it once, at the end.

const pause = 400;

async function follow(id) {
  const place = document.getElementById(id);
  const page = await (await fetch(place.dataset.follow)).text();
  const fresh = new DOMParser().parseFromString(page, "text/html").getElementById(id);
  if (!fresh) return;
  if (place.innerHTML !== fresh.innerHTML) place.replaceChildren(...fresh.childNodes);
  place.dataset.follow = fresh.dataset.follow;
  if (place.dataset.follow) setTimeout(follow, pause, id);
  else document.getElementById("told").textContent = place.querySelector("[data-state]")?.textContent.trim() ?? "";
}

for (const place of document.querySelectorAll("[data-follow]")) if (place.dataset.follow) setTimeout(follow, pause, place.id);
