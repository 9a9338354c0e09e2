package dev.winnow.boilerplate;

import java.util.List;

/** On which share of the pages of one site lines stand, at the time of asking. */
@FunctionalInterface
interface TemplateShares {
  /** Knows no line. */
  TemplateShares NONE = lines -> new double[lines.size()];

  /**
   * Returns for each line the share of the pages on which it stands, above 0 and up to 1, if it is
   * part of the template of the site, and 0 if it is not.
   */
  double[] of(List<String> lines);
}
