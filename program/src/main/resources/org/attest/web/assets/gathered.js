// A dossier that takes a moment: its page is loaded again when it is there.

const { gathered } = document.querySelector("[data-gathered]").dataset;
const answer = await fetch(gathered).catch(() => ({ ok: false }));
if (answer.ok) location.reload();
