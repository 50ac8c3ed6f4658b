// The line of time, the map and the table of one page: what is picked in one is picked in all.

for (const root of document.querySelectorAll(".linked")) {
  const rows = [...root.querySelectorAll("tr[data-id]")];
  const marks = [...root.querySelectorAll("[data-ids]")].map((mark) => ({ mark, ids: mark.dataset.ids.split(" ") }));
  const form = root.querySelector(".filter");
  let picked = new Set();

  const fits = (row) => {
    const held = form ? new FormData(form) : new FormData();
    const day = (name) => (/^\d{4}-\d\d-\d\d$/.test(held.get(name)?.trim()) ? held.get(name).trim() : "");
    const word = (held.get("word") ?? "").toLowerCase();
    return (
      (!held.get("status") || row.dataset.status.split(" ").includes(held.get("status"))) &&
      (!held.get("type") || row.dataset.type === held.get("type")) &&
      (!held.get("place") || row.dataset.place.split(", ").includes(held.get("place"))) &&
      (!day("from") || row.dataset.until >= day("from")) &&
      (!day("to") || (row.dataset.day && row.dataset.day <= day("to"))) &&
      (!word || row.textContent.toLowerCase().includes(word))
    );
  };

  const show = () => {
    const shown = new Set();
    for (const row of rows) {
      const fit = fits(row);
      const here = fit && (picked.size === 0 || picked.has(row.dataset.id));
      row.hidden = !here;
      row.classList.toggle("picked", picked.has(row.dataset.id));
      if (here) shown.add(row.dataset.id);
    }
    for (const { mark, ids } of marks) mark.classList.toggle("dim", !ids.some((id) => shown.has(id)));
    const said = form?.querySelector("output");
    if (said) said.textContent = `${shown.size} of ${rows.length} attacks`;
  };

  const pick = (ids, more) => {
    const same = ids.length === picked.size && ids.every((id) => picked.has(id));
    picked = same ? new Set() : more ? new Set([...picked, ...ids]) : new Set(ids);
    show();
  };

  for (const { mark, ids } of marks) {
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      pick(ids, event.shiftKey);
    });
  }
  for (const row of rows) {
    row.addEventListener("click", (event) => {
      if (!event.target.closest("a, summary, details, input")) pick([row.dataset.id], event.shiftKey);
    });
  }
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && picked.size) pick([...picked]);
  });
  if (form) {
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      picked = new Set();
      setTimeout(show);
    });
  }

  for (const head of root.querySelectorAll(".sortable th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      root.querySelectorAll("th[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.dataset[head.dataset.sort] ?? "";
      const body = rows[0].parentNode;
      // what is not told comes last, whichever way the rest is sorted
      const order = (a, b) => !key(a) - !key(b) || (down ? -1 : 1) * key(a).localeCompare(key(b), "en");
      [...rows].sort(order).forEach((row) => body.append(row));
    });
  }
}
