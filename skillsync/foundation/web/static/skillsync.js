// Every page works without this file. Each function below makes one thing quicker.
"use strict";

// A form that came back with errors: the keyboard starts at their summary.
function focusErrors(root) {
  root.querySelector("[data-focus]")?.focus();
}

// Menus are <details>: another click or Escape closes them.
function closeMenus(event) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (event.type === "keydown") {
      if (event.key !== "Escape") continue;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    } else if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
}

// A second click on a submit button sends nothing twice. The button goes grey only after the browser
// has read the form, so that its own name and value are sent along.
function guardAgainstDoubleClick(event) {
  const form = event.target;
  if (event.defaultPrevented || form.target) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => {
    for (const button of submitButtons(form)) button.disabled = true;
  });
  // A form answered with a download leaves this page in place.
  setTimeout(wakeButtons, 10_000);
}

function submitButtons(form) {
  return [...form.elements].filter((element) => element.type === "submit");
}

// Coming back by the browser's own button shows the page as it was left: wake its buttons.
function wakeButtons() {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of submitButtons(form)) button.disabled = false;
  }
}

// <form data-autosubmit>: a filter that applies as soon as it is changed; its button may hide.
function submitOnChange(event) {
  const form = event.target.form;
  if (form?.matches("[data-autosubmit]")) form.requestSubmit();
}

// <div data-dropzone> around a file input: files may be dropped on it; names what was chosen.
function prepareDropzone(zone) {
  const input = zone.querySelector("input[type=file]");
  const chosen = zone.querySelector("[data-dropzone-chosen]");
  zone.querySelector("[data-dropzone-hint]").hidden = false;

  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("dropzone-over");
  });
  for (const end of ["dragleave", "drop"]) {
    zone.addEventListener(end, () => zone.classList.remove("dropzone-over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const dropped = [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1);
    const carrier = new DataTransfer();
    for (const file of dropped) carrier.items.add(file);
    input.files = carrier.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", () => {
    chosen.textContent = [...input.files].map((file) => `${file.name} (${size(file.size)})`).join(", ");
  });
}

function size(bytes) {
  const [amount, unit] = bytes < 1_000_000
    ? [Math.ceil(bytes / 1000), "kilobyte"]
    : [bytes / 1_000_000, "megabyte"];
  const style = { style: "unit", unit, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(document.documentElement.lang, style).format(amount);
}

// <div data-progress-url="…" data-done="ready,failed">: shows each step of work done elsewhere and
// loads the page anew when its status is one of `data-done`. The browser reconnects by itself.
function followProgress(element) {
  const done = element.dataset.done.split(",");
  const shown = element.querySelector("[data-progress-step]") ?? element;
  const source = new EventSource(element.dataset.progressUrl);
  source.addEventListener("message", (event) => {
    const { status, step } = JSON.parse(event.data);
    if (step) shown.textContent = step;
    if (done.includes(status)) {
      source.close();
      location.reload();
    }
  });
  window.addEventListener("pagehide", () => source.close());
}

// Prepares a whole page, and later each part of it that htmx has put in.
function prepare(root) {
  for (const [selector, begin] of [["[data-dropzone]", prepareDropzone], ["[data-progress-url]", followProgress]]) {
    for (const element of root.querySelectorAll(selector)) {
      if (element.dataset.prepared) continue;
      element.dataset.prepared = "yes";
      begin(element);
    }
  }
}

prepare(document);
focusErrors(document);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
document.addEventListener("submit", guardAgainstDoubleClick);
document.addEventListener("change", submitOnChange);
document.addEventListener("htmx:after:swap", () => {
  prepare(document);
  focusErrors(document);
});
window.addEventListener("pageshow", wakeButtons);

// ==== the weights of a posting

// Says below the four weights what they add up to, while they are typed.
function prepareWeights(weights) {
  const output = weights.querySelector("[data-weights-sum]");
  const inputs = [...weights.querySelectorAll("input[type=number]")];

  function addUp() {
    const sum = inputs.reduce((total, input) => total + (Number(input.value) || 0), 0);
    const right = sum === 100;
    output.textContent = right ? output.dataset.right : output.dataset.wrong.replace("{sum}", sum);
    output.classList.toggle("weights-sum-wrong", !right);
  }

  output.hidden = false;
  weights.addEventListener("input", addUp);
  addUp();
}

for (const weights of document.querySelectorAll("[data-weights]")) prepareWeights(weights);

// ==== end of the weights of a posting
