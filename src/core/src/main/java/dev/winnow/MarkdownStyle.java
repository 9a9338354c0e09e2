package dev.winnow;

/**
 * How Markdown is written.
 *
 * @param links whether links are
 * @param images whether images are
 * @param pageUrl where the page was fetched, empty when unknown
 * @param baseUrl what its relative addresses are relative to, empty when unknown
 */
record MarkdownStyle(boolean links, boolean images, String pageUrl, String baseUrl) {}
