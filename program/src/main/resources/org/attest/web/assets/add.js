// Files and whole folders can be dropped on the page; while a lot is read, its progress is shown.

const input = document.getElementById("files");
const chosen = document.getElementById("chosen");
const reads = /\.(txt|text|html?|xhtml|jsonl)$/i;

function tell() {
  const count = input.files.length;
  chosen.textContent = count === 0 ? "" : count === 1 ? input.files[0].name : `${count} files`;
}

async function files(entry) {
  if (entry.isFile) return [await new Promise((done, fault) => entry.file(done, fault))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, fault) => reader.readEntries(done, fault));
    if (some.length === 0) break;
    for (const each of some) found.push(...(await files(each)));
  }
  return found.filter((file) => reads.test(file.name));
}

if (input) {
  const drop = document.getElementById("drop");
  input.addEventListener("change", tell);
  for (const name of ["dragover", "dragenter"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const carry = new DataTransfer();
    for (const entry of entries) for (const file of await files(entry)) carry.items.add(file);
    input.files = carry.files;
    tell();
  });

  const lots = document.getElementById("lots");
  const follow = async () => {
    const page = await (await fetch("/add")).text();
    const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("lots");
    if (!fresh) return;
    lots.replaceChildren(...fresh.childNodes);
    lots.dataset.running = fresh.dataset.running;
    if (fresh.dataset.running) setTimeout(follow, 700);
  };
  if (lots.dataset.running) setTimeout(follow, 700);
}
