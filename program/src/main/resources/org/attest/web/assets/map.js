// A map can be looked at from nearer: by buttons, by keys, by dragging, by the wheel with Ctrl.

const NEAREST = 24;
const steps = {
  "+": (map) => map.zoom(1.6),
  "=": (map) => map.zoom(1.6),
  "-": (map) => map.zoom(1 / 1.6),
  0: (map) => map.whole(),
  ArrowLeft: (map) => map.move(-0.2, 0),
  ArrowRight: (map) => map.move(0.2, 0),
  ArrowUp: (map) => map.move(0, -0.2),
  ArrowDown: (map) => map.move(0, 0.2),
};

function view(svg) {
  const [left, top, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const dots = [...svg.querySelectorAll("circle")].map((dot) => ({ dot, radius: Number(dot.getAttribute("r")) }));
  let at = { x: left, y: top, scale: 1 };

  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  const show = () => {
    const wide = width / at.scale;
    const high = height / at.scale;
    at.x = within(at.x, left, left + width - wide);
    at.y = within(at.y, top, top + height - high);
    svg.setAttribute("viewBox", `${at.x} ${at.y} ${wide} ${high}`);
    for (const { dot, radius } of dots) dot.setAttribute("r", radius / at.scale);
    svg.classList.toggle("near", at.scale > 1);
  };
  return {
    zoom(factor, about = { x: 0.5, y: 0.5 }) {
      const scale = within(at.scale * factor, 1, NEAREST);
      const gain = 1 / at.scale - 1 / scale;
      at = { x: at.x + width * about.x * gain, y: at.y + height * about.y * gain, scale };
      show();
    },
    move(right, down) {
      at.x += (right * width) / at.scale;
      at.y += (down * height) / at.scale;
      show();
    },
    whole() {
      at = { x: left, y: top, scale: 1 };
      show();
    },
    near: () => at.scale > 1,
  };
}

function button(words, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

for (const svg of document.querySelectorAll("svg.map")) {
  const map = view(svg);
  const bar = document.createElement("p");
  bar.className = "mapbar";
  bar.append(
    button("+", "Nearer", () => map.zoom(1.6)),
    button("−", "Farther", () => map.zoom(1 / 1.6)),
    button("Whole map", "Show the whole map", () => map.whole()),
    "With the map in focus: + − 0 and the arrows; or drag it.",
  );
  svg.before(bar);
  svg.tabIndex = 0;
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in steps)) return;
    event.preventDefault();
    steps[event.key](map);
  });
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      map.zoom(event.deltaY < 0 ? 1.25 : 0.8, {
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height,
      });
    },
    { passive: false },
  );
  let from = null;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    moved = false;
    if (map.near() && event.button === 0) from = { x: event.clientX, y: event.clientY };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const box = svg.getBoundingClientRect();
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    if (Math.abs(x) + Math.abs(y) < 4 && !moved) return;
    moved = true;
    map.move(-x / box.width, -y / box.height);
    from = { x: event.clientX, y: event.clientY };
  });
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) svg.addEventListener(end, () => (from = null));
  // a drag that ends on a place does not pick it
  svg.addEventListener("click", (event) => moved && (event.preventDefault(), event.stopPropagation()), true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}
