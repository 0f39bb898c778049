// At an address that a page had earlier: on to the page, with the form and the place that were asked for.
const link = document.querySelector<HTMLAnchorElement>('#moved-to');
if (link) location.replace(link.href + location.search + location.hash);
