// The browsable list of API calls at /docs. Without this file the page still names the OpenAPI file.
"use strict";

// Only the calls: the page around them has its own heading, its own <main> and its own words.
function callsOnly({ React }) {
  function CallsLayout({ getComponent }) {
    const Errors = getComponent("errors", true);
    const Operations = getComponent("operations", true);
    return React.createElement(
      "div",
      { className: "swagger-ui" },
      React.createElement(Errors),
      React.createElement(Operations),
    );
  }
  // A call's path stands inside the button that opens it: words, not a second thing to press.
  function DeepLink({ text }) {
    return React.createElement("span", null, text);
  }
  return { components: { CallsLayout, DeepLink } };
}

// What Swagger UI leaves out: names for its file inputs, and a way to scroll its examples by keyboard.
function completeParts(root) {
  for (const input of root.querySelectorAll("input:not([aria-label]), textarea:not([aria-label])")) {
    const named = input.closest("tr")?.querySelector(".parameter__name") ?? input.closest("section")?.querySelector("h4");
    if (named) input.setAttribute("aria-label", named.textContent.trim());
  }
  for (const example of root.querySelectorAll("pre:not([tabindex])")) example.tabIndex = 0;
}

// Swagger UI is dark when the root has this class; our pages say it by an attribute.
function followTheme() {
  const root = document.documentElement;
  root.classList.toggle("dark-mode", root.dataset.bsTheme === "dark");
}

followTheme();
new MutationObserver(followTheme).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });

const book = document.getElementById("api-book");
document.getElementById("api-calls").hidden = false;
new MutationObserver(() => completeParts(book)).observe(book, { childList: true, subtree: true });
SwaggerUIBundle({
  domNode: book,
  url: book.dataset.openapi,
  plugins: [callsOnly],
  layout: "CallsLayout",
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  deepLinking: true,
  // The official validator is another site: nothing here leaves this one.
  validatorUrl: null,
});
