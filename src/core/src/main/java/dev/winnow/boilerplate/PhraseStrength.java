package dev.winnow.boilerplate;

/** How much a phrase says about the line it stands in, weakest first. */
enum PhraseStrength {
  /** Ordinary prose uses it too: it counts only beside other boilerplate. */
  WEAK,
  /** A short line (at most about 12 words) that has it is boilerplate. */
  STRONG,
  /** A line that has it is boilerplate, whatever stands around it. */
  CERTAIN
}
