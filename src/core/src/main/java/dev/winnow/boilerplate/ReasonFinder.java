package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Container;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.VocabularyGroup;
import org.jspecify.annotations.Nullable;

/** Finds the most telling reason for a block that is to go. */
final class ReasonFinder {
  private static final double MOSTLY_LINKS = 0.6;
  private static final int NEAR = 6;

  /** The names that tell a reason, the most telling first. */
  private enum Named {
    COOKIE(VocabularyGroup.COOKIE, Reason.COOKIE),
    SHARE(VocabularyGroup.SHARE, Reason.SHARE),
    COMMENTS(VocabularyGroup.COMMENTS, Reason.COMMENTS),
    RECOMMENDED(VocabularyGroup.RECOMMENDED, Reason.RECOMMENDED),
    PROMOTION(VocabularyGroup.PROMOTION, Reason.PROMOTION),
    LEGAL(VocabularyGroup.LEGAL, Reason.LEGAL),
    CREDIT(VocabularyGroup.CREDIT, Reason.CREDIT),
    TAGS(VocabularyGroup.TAGS, Reason.BYLINE),
    BYLINE(VocabularyGroup.BYLINE, Reason.BYLINE),
    NAVIGATION(VocabularyGroup.NAVIGATION, Reason.NAVIGATION),
    MODAL(VocabularyGroup.MODAL, Reason.PROMOTION),
    FOOTER(VocabularyGroup.FOOTER, Reason.NAVIGATION),
    HEADER(VocabularyGroup.HEADER, Reason.NAVIGATION),
    SIDEBAR(VocabularyGroup.SIDEBAR, Reason.NAVIGATION);

    private final VocabularyGroup group;
    private final Reason reason;

    Named(VocabularyGroup group, Reason reason) {
      this.group = group;
      this.reason = reason;
    }
  }

  private static final Named[] NAMED = Named.values();

  private final ContainerTable table;

  ReasonFinder(ContainerTable table) {
    this.table = table;
  }

  /** Returns the reason for a block, given the strongest phrase in it. */
  Reason of(Block block, @Nullable PhraseMatch phrase) {
    if (block.hidden()) {
      return Reason.HIDDEN;
    }
    if (phrase != null && phrase.strength() != PhraseStrength.WEAK) {
      return phrase.reason();
    }
    Reason byName = byName(block.container());
    if (byName != null) {
      return byName;
    }
    if (table.has(block.container(), TagGroup.NAV)) {
      return Reason.NAVIGATION;
    }
    return block.shape().linkDensity() > MOSTLY_LINKS ? Reason.NAVIGATION : Reason.BOILERPLATE;
  }

  /** Returns the reason of the nearest container with a telling name; of equals the first named. */
  private @Nullable Reason byName(Container container) {
    Reason nearest = null;
    int nearestDistance = NEAR;
    for (Named named : NAMED) {
      int distance = table.distance(container, ContainerTable.group(named.group));
      if (distance >= 0 && distance < nearestDistance) {
        nearestDistance = distance;
        nearest = named.reason;
      }
    }
    return nearest;
  }
}
