// Files and whole folders can be dropped on the page.

const input = document.getElementById("files");
const chosen = document.getElementById("chosen");
const named = 5;

/** The kinds that the field says it takes. */
function reads(file) {
  const name = file.name.toLowerCase();
  return input.accept.split(",").some((ending) => name.endsWith(ending));
}

/** Says what will be read, and what of a dropped folder will not. */
function tell(left = []) {
  const count = input.files.length;
  const taken = count === 0 ? "" : count === 1 ? input.files[0].name : `${count} files`;
  const names = left.slice(0, named).map((file) => file.name).join(", ");
  const more = left.length > named ? ` and ${left.length - named} more` : "";
  const passed = left.length === 0 ? "" : `Passed over, because files of this kind are not read: ${names}${more}.`;
  chosen.textContent = [taken && passed ? `${taken}.` : taken, passed].filter(Boolean).join(" ");
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
  return found;
}

if (input) {
  const drop = document.getElementById("drop");
  input.addEventListener("change", () => tell());
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
    const left = [];
    for (const entry of entries) {
      for (const file of await files(entry)) {
        if (reads(file)) carry.items.add(file);
        else left.push(file);
      }
    }
    input.files = carry.files;
    tell(left);
  });
}
