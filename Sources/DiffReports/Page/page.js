"use strict";
(() => {
  const form = document.querySelector(".filters");
  const changes = [...document.querySelectorAll(".change")];
  const groups = [...document.querySelectorAll(".group")];
  // Of a page with several documents.
  const documents = [...document.querySelectorAll(".document")];
  const noneLeft = document.querySelector(".none-left");
  // Reading the text once keeps typing quick on a page of thousands of changes.
  const texts = new Map(changes.map((change) =>
    [change, (change.closest(".group").querySelector(".title").textContent + " " + change.textContent).toLowerCase()]));

  function shown() { return changes.filter((change) => !change.hidden); }

  function filter() {
    const levels = new Set([...form.elements.level].filter((box) => box.checked).map((box) => box.value));
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const axis = form.elements.axis.value;
    const tag = form.elements.tag ? form.elements.tag.value : "";
    const ofDocument = form.elements.document ? form.elements.document.value : "";
    const silentOnly = form.elements.silent.checked;
    for (const change of changes) {
      const data = change.dataset;
      change.hidden = !levels.has(data.level)
        || (axis !== "" && !data.axes.split(" ").includes(axis))
        || (tag !== "" && !data.tags.split("\u241F").includes(tag))
        || (ofDocument !== "" && change.closest(".document").dataset.document !== ofDocument)
        || (silentOnly && data.silent !== "true")
        || !words.every((word) => texts.get(change).includes(word));
    }
    for (const group of groups) group.hidden = !group.querySelector(".change:not([hidden])");
    const isFiltered = changes.some((change) => change.hidden) || ofDocument !== "";
    for (const one of documents) {
      // A document without a change is there to say so, until something is searched for.
      one.hidden = isFiltered && one.dataset.document !== ofDocument && !one.querySelector(".change:not([hidden])");
    }
    const count = shown().length;
    form.querySelector("output").textContent = `${count} of ${changes.length} shown`;
    noneLeft.hidden = count > 0 || changes.length === 0;
  }

  function move(step) {
    const all = shown();
    if (all.length === 0) return;
    const here = all.indexOf(document.activeElement.closest(".change"));
    const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1);
    all[next].querySelector("summary").focus();
    all[next].scrollIntoView({ block: "nearest" });
  }

  // What is scrolled to must not come to lie behind the filters, which stay at the top where there is room.
  function measure() {
    const height = getComputedStyle(form).position === "sticky" ? form.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }

  form.hidden = false;
  addEventListener("resize", measure);
  measure();
  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      form.reset();
      document.activeElement.blur();
      return;
    }
    if (event.target.closest("input, select, button")) return;
    if (event.key === "/") { event.preventDefault(); form.elements.text.focus(); }
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
  });
  filter();
})();
