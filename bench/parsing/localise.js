// Writes a theme's English headings, months and small words in the language of the person.
({ words, months, headings }) => {
  const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const month = /\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?=,? \d{4}\b)/g;
  const small = /\b(present|current|now|(?<=\d )(?:years?|months?|yrs?|mos?))\b/gi;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.nodeValue.trim();
    const bare = text.replace(/\s*:$/, "").replace(/\s+/g, " ").toLowerCase();
    // A fact that happens to be a heading's word stands in a list or beside others, not in these.
    const heading = node.parentElement.closest("h1, h2, h3, h4, h5, header, strong, b, dt, .section-title, .heading" + (headings && `, ${headings}`));
    if (heading && words[bare]) {
      node.nodeValue = node.nodeValue.replace(text, words[bare] + (text.endsWith(":") ? ":" : ""));
    } else if (text.length < 60) {
      node.nodeValue = node.nodeValue
        .replace(month, (found) => months[names.indexOf(found.slice(0, 3).toLowerCase())])
        .replace(small, (found) => words[found.toLowerCase()]);
    }
  }
};
