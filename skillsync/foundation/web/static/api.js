// The browsable list of API calls at /docs. Without this file the page still names the OpenAPI file.
"use strict";

const book = document.getElementById("api-book");
book.hidden = false;
SwaggerUIBundle({
  domNode: book,
  url: book.dataset.openapi,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  deepLinking: true,
  // The official validator is another site: nothing here leaves this one.
  validatorUrl: null,
});
