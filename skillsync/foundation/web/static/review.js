// The review of a résumé: saves as the person goes, lights up a field and its place in the original
// together, and listens to a few keys. Every page works without this file.
"use strict";

(() => {
  const NARROW = matchMedia("(max-width: 61.99rem)");
  const DWELL = 250;
  const byId = (id) => document.getElementById(id);
  const review = () => byId("review");
  const form = () => byId("understood");
  // Not form().action: its buttons are called that.
  const address = () => form().getAttribute("action");
  const frame = () => review().querySelector("[data-original]");
  const dialog = document.querySelector("[data-move-dialog]");

  // ---- saving: one request after the other, each with whatever was changed since ----

  let queue = Promise.resolve();

  function isChanged(control) {
    if (!control.name || control.disabled) return false;
    if (control.getAttribute("aria-invalid") === "true") return true;
    if (control.tagName === "SELECT") {
      return control.name !== "threshold" && [...control.options].some((one) => one.selected !== one.defaultSelected);
    }
    return ["INPUT", "TEXTAREA"].includes(control.tagName) && control.type !== "hidden" && control.value !== control.defaultValue;
  }

  let stranded = false;

  function say(word) {
    stranded = ["failed", "signedOut"].includes(word);
    const status = byId("review-status");
    status.textContent = status.dataset[word];
    status.classList.toggle("is-wrong", stranded || word === "wrong");
  }

  function act(action) {
    queue = queue.then(() => send(action)).catch((error) => { console.error(error); say("failed"); });
    return queue;
  }

  // Tells whether everything is kept now.
  async function send(action) {
    const sent = [...form().elements].filter(isChanged).map((control) => [control, control.value]);
    if (action === "save" && !sent.length) return true;
    const data = new FormData();
    for (const [control, value] of sent) data.append(control.name, value);
    data.append("seen", form().elements.seen.value);
    data.append("part", form().elements.part.value);
    data.append("threshold", byId("threshold")?.value ?? "");
    data.append("keep", "valid");
    data.append("action", action);
    say("saving");
    const response = await ask(address(), data);
    if (isSignedOut(response)) return false;
    const text = await response.text();
    if (![200, 422].includes(response.status) || !text.includes('id="review"')) throw new Error(text);
    const focused = whereabouts();
    await show(text);
    // What the server made of the words ("March 2019" is 2019-03), also where the reader still is.
    for (const [control, value] of sent) {
      if (control.tagName !== "SELECT" && control.value === value) control.value = control.defaultValue;
    }
    const unkept = review().querySelector("[data-unkept]");
    say(response.ok && !unkept ? "saved" : "wrong");
    if (unkept) reach(unkept);
    else keepFocus(action, focused);
    return response.ok && !unkept;
  }

  // The words stay in their fields: signed in again in another tab, they are saved from here.
  function isSignedOut(response) {
    const is = response.headers.has("HX-Redirect");
    if (is) say("signedOut");
    byId("review-sign-in").hidden = !is;
    return is;
  }

  const ask = (link, body) =>
    fetch(link, { method: body ? "POST" : "GET", body: body && new URLSearchParams(body), headers: { "HX-Request": "true" } });

  async function show(text) {
    await htmx.swap({ sourceElement: review(), target: review(), text, swap: "outerMorph" });
    prepareMarks();
  }

  // ---- focus is never lost ----

  function whereabouts() {
    const active = document.activeElement;
    const doubts = [...review().querySelectorAll("[data-doubt]")];
    const row = active?.closest(".doubts-list li");
    const controls = [...form().elements].filter((one) => one.id && one.tabIndex >= 0);
    const at = controls.indexOf(active);
    return {
      element: active,
      doubt: row ? [...row.parentElement.children].indexOf(row) : -1,
      field: active?.closest("[data-field]")?.dataset.field ?? "",
      item: active?.closest("[data-item]")?.dataset.item ?? "",
      doubts: doubts.map((one) => one.dataset.doubt),
      loose: [...review().querySelectorAll("[name=action][value^='leave:']")].indexOf(active),
      near: at < 0 ? [] : [...controls.slice(at + 1), ...controls.slice(0, at).reverse()].map((one) => one.id),
    };
  }

  function controlOf(box) {
    return box?.querySelector("input:not([type=hidden]), textarea, select, a, button");
  }

  function keepFocus(action, before) {
    const [verb] = action.split(":");
    const goesOn = byId(review().dataset.goesOn);
    if (verb === "add" && goesOn) return reach(controlOf(goesOn.querySelector("[data-field]")) ?? controlOf(goesOn));
    if (verb === "turn" && goesOn) return reach(goesOn.querySelector("summary, button") ?? goesOn);
    // The row that was left out stands further down now: go on with the next one.
    const loose = [...review().querySelectorAll("[name=action][value^='leave:']")];
    if (verb === "leave" && before.loose >= 0) return reach(loose[Math.min(before.loose, loose.length - 1)] ?? byId("lost")?.querySelector("summary"));
    const active = document.activeElement;
    if (active && active !== document.body && active.isConnected) return;
    const rows = review().querySelectorAll("[data-doubt]");
    if (before.doubt >= 0) return reach(rows[Math.min(before.doubt, rows.length - 1)] ?? byId("review-top"));
    const item = byId(`section-${before.item}`);
    reach(controlOf(before.field ? fieldOf(before.field) : null) ?? item?.querySelector(".item-tools button") ?? byId(before.near.find(byId)) ?? goesOn ?? byId("review-top"));
  }

  function reach(element) {
    if (!element) return;
    const folded = element.closest("details:not([open])");
    if (folded && !element.matches("summary")) folded.open = true;
    element.focus({ preventScroll: true });
    const box = element.closest("[data-field]") ?? element;
    const at = box.getBoundingClientRect();
    if (at.top < 80 || at.bottom > innerHeight - 100) box.scrollIntoView({ block: "center" });
  }

  // ---- a field and its place in the original light up together ----

  const placesOf = (anchor) => [...frame().querySelectorAll(`[data-place="${CSS.escape(anchor)}"]`)];
  const fieldOf = (anchor) => review().querySelector(`[data-field="${CSS.escape(anchor)}"]`);
  let waiting = 0;

  function light(anchor) {
    for (const lit of review().querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    // A place without words of its own shares those of the mark it stands in.
    for (const place of placesOf(anchor)) (place.closest(".place-words") ?? place).classList.add("is-lit");
    fieldOf(anchor)?.classList.add("is-lit");
  }

  // The original scrolls inside its own frame; the page stays where the reader is.
  function bringIntoFrame(anchor) {
    const [place] = placesOf(anchor);
    if (!place || NARROW.matches) return;
    const inside = frame().getBoundingClientRect();
    const at = place.getBoundingClientRect();
    if (at.top < inside.top + 24 || at.bottom > inside.bottom - 24) {
      frame().scrollTop += at.top - inside.top - inside.height / 3;
    }
  }

  function afterDwell(work) {
    clearTimeout(waiting);
    waiting = setTimeout(work, DWELL);
  }

  function onHover(event) {
    const place = event.target.closest?.("[data-place]");
    const field = event.target.closest?.("[data-field]")?.dataset.field ?? event.target.closest?.("[data-looks]")?.dataset.looks;
    clearTimeout(waiting);
    if (place && frame().contains(place)) {
      // What is under the pointer must stay there: only a click or a key goes to the field.
      light(place.dataset.place);
    } else if (field) {
      light(field);
      afterDwell(() => bringIntoFrame(field));
    }
  }

  function onFocus(event) {
    const within = (name) => event.target.closest?.(`[data-${name}]`)?.dataset[name];
    const anchor = within("field") ?? within("looks") ?? within("place");
    if (!anchor) return;
    light(anchor);
    bringIntoFrame(anchor);
  }

  function goToField(anchor) {
    if (NARROW.matches) location.hash = "result";
    reach(controlOf(fieldOf(anchor)));
  }

  function goToPlace(anchor) {
    const [place] = placesOf(anchor);
    if (!place) return;
    light(anchor);
    if (NARROW.matches) location.hash = place.id || "original";
    else bringIntoFrame(anchor);
    (place.querySelector("a") ?? place.closest("a, mark")?.querySelector("a") ?? frame()).focus({ preventScroll: true });
  }

  // One mark of the original takes part in the order of Tab; arrows go from one to the next.
  const marks = () => [...frame().querySelectorAll("[data-place] a")];

  function prepareMarks() {
    const [first] = marks();
    first?.setAttribute("tabindex", "0");
  }

  function onArrow(event) {
    const at = marks().indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !step || event.altKey) return;
    event.preventDefault();
    marks()[at + step]?.focus({ preventScroll: true });
  }

  // ---- words move to another field in a dialog ----

  async function openMove(link) {
    await queue;
    const response = await ask(link);
    if (isSignedOut(response)) return;
    if (!response.ok) return location.assign(link);
    await fillMove(await response.text());
    dialog.showModal();
    controlOf(dialog.querySelector("form"))?.focus();
  }

  const fillMove = (text) =>
    htmx.swap({ sourceElement: dialog, target: dialog.querySelector("[data-move-place]"), text, swap: "innerHTML" });

  async function sendMove(moving) {
    const response = await ask(moving.getAttribute("action"), new FormData(moving));
    if (isSignedOut(response)) return dialog.close();
    const text = await response.text();
    if (!text.includes('id="review"')) {
      await fillMove(text);
      return dialog.querySelector("[data-focus]")?.focus();
    }
    const before = whereabouts();
    dialog.close();
    await show(text);
    say("saved");
    const there = byId(review().dataset.goesOn);
    return there ? reach(there) : keepFocus("save", before);
  }

  // ---- what the reader does ----

  function onSubmit(event) {
    if (event.target.matches("[data-move-form]") && dialog.contains(event.target)) {
      event.preventDefault();
      sendMove(event.target);
    } else if (event.target === form()) {
      const action = event.submitter?.value ?? "save";
      // Confirming leaves the page: not before the words are kept, or a cut line would lose them.
      if (action === "confirm" && ![...form().elements].some(isChanged)) return;
      event.preventDefault();
      if (action === "confirm") confirmKept();
      else act(action);
    }
  }

  // Signed in again in another tab, or on the line again: what waits is saved without a press.
  function saveWhatWaits() {
    if (stranded) act("save");
  }

  async function confirmKept() {
    if (await act("save")) form().requestSubmit(byId("act-confirm"));
  }

  function onChange(event) {
    if (event.target.form === form() && isChanged(event.target)) act("save");
  }

  function onClick(event) {
    const clicked = (selector) => event.target.closest?.(selector);
    const anchor = clicked("[data-field]")?.dataset.field;
    const doubt = clicked("[data-doubt]")?.dataset.doubt;
    const place = clicked("[data-place]")?.dataset.place;
    const move = clicked("[data-move]");
    if (clicked("[data-move-cancel]") && dialog.contains(event.target)) dialog.close();
    else if (move) openMove(move.href);
    else if (clicked(".place-link") && anchor) goToPlace(anchor);
    else if (doubt) reach(byId(doubt));
    else if (place && fieldOf(place)) goToField(place);
    else return;
    event.preventDefault();
  }

  function step(by) {
    const doubts = whereabouts().doubts;
    const at = doubts.indexOf(document.activeElement.id);
    reach(byId(doubts[at < 0 ? (by > 0 ? 0 : doubts.length - 1) : (at + by + doubts.length) % doubts.length]) ?? byId("review-top"));
  }

  async function acceptHere() {
    const { field, doubts, element } = whereabouts();
    const button = field && fieldOf(field).querySelector(".btn-accept");
    if (!button) return step(1);
    const next = doubts[doubts.indexOf(element.id) + 1];
    await act(button.value);
    return reach(byId(next) ?? byId(whereabouts().doubts[0]) ?? byId("review-top"));
  }

  function lookHere() {
    const { field, element } = whereabouts();
    const place = element?.closest("[data-place]")?.dataset.place;
    if (place) goToField(place);
    else if (field) goToPlace(field);
  }

  function moveHere() {
    const { item, element } = whereabouts();
    const link = element?.closest("li")?.querySelector("[data-move]") ?? element?.closest("[data-item]")?.querySelector("[data-move]");
    if (link) openMove(link.href);
    else if (item) openMove(`${address()}/move?start=${encodeURIComponent(item)}`);
  }

  function itemHere(verb) {
    const { item } = whereabouts();
    if (item && item !== "basics") act(`${verb}:${item}`);
  }

  // The button itself is pressed: what is being typed goes with it, and twice is once.
  async function confirmAll() {
    await queue;
    byId("act-confirm")?.click();
  }

  const keys = () => document.querySelector("[data-keys]");

  function showKeys() {
    keys().open = !keys().open;
    keys().querySelector("summary").focus();
  }

  const KEYS = {
    KeyN: () => step(1),
    KeyP: () => step(-1),
    KeyA: acceptHere,
    KeyO: lookHere,
    KeyM: moveHere,
    KeyX: () => itemHere("remove"),
    KeyZ: () => byId("act-undo") && act("undo"),
    KeyY: () => byId("act-redo") && act("redo"),
    KeyC: confirmAll,
    KeyK: showKeys,
    ArrowUp: () => itemHere("up"),
    ArrowDown: () => itemHere("down"),
  };

  function onKey(event) {
    if (dialog.open) return;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return onArrow(event);
    const work = KEYS[event.code];
    if (!work) return;
    event.preventDefault();
    work();
  }

  keys().hidden = false;
  document.documentElement.dataset.saves = "";
  prepareMarks();
  // Before the guard against double clicks, which is for forms that leave the page.
  document.addEventListener("submit", onSubmit, true);
  document.addEventListener("change", onChange);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("mouseover", onHover);
  document.addEventListener("focusin", onFocus);
  addEventListener("focus", saveWhatWaits);
  addEventListener("online", saveWhatWaits);
})();
