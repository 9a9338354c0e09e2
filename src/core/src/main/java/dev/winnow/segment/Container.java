package dev.winnow.segment;

import org.jspecify.annotations.Nullable;

/**
 * A block-level element that holds blocks, with totals over all blocks below it.
 *
 * <p>Filled by the segmenter while it walks; read-only for everyone else.
 */
public final class Container {
  private final int index;
  private final @Nullable Container parent;
  private final String tag;
  private final int tagGroups;
  private final int nameGroups;
  private final boolean hidden;
  private final int signature;
  private final int depth;

  private int firstBlock;
  private int endBlock;
  private int words;
  private int linkWords;
  private int sentenceEnds;
  private int longBlocks;
  private int children;

  Container(
      int index,
      @Nullable Container parent,
      String tag,
      int tagGroups,
      int nameGroups,
      boolean hidden,
      int signature,
      int firstBlock) {
    this.index = index;
    this.parent = parent;
    this.tag = tag;
    this.tagGroups = tagGroups;
    this.nameGroups = nameGroups;
    this.hidden = hidden || (parent != null && parent.hidden);
    this.signature = signature;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
    if (parent != null) {
      parent.children++;
    }
  }

  /** Adds the totals of a closed child, or of one block. */
  void add(int blockWords, int blockLinkWords, int blockSentenceEnds, int blockLong) {
    words += blockWords;
    linkWords += blockLinkWords;
    sentenceEnds += blockSentenceEnds;
    longBlocks += blockLong;
  }

  void close(int blocks) {
    endBlock = blocks;
    if (parent != null) {
      parent.add(words, linkWords, sentenceEnds, longBlocks);
    }
  }

  /** Returns the position in {@link Page#containers()}; parents stand before their children. */
  public int index() {
    return index;
  }

  /** Returns the container around this one, or null for the root. */
  public @Nullable Container parent() {
    return parent;
  }

  /** Returns the tag's name in lower case. */
  public String tag() {
    return tag;
  }

  /** Returns the bits of the {@link TagGroup groups} of the tag and the ARIA role. */
  public int tagGroups() {
    return tagGroups;
  }

  /** Returns the bits of the {@link VocabularyGroup groups} of the class and id names. */
  public int nameGroups() {
    return nameGroups;
  }

  /** Returns whether this element or one around it is hidden by attribute or inline style. */
  public boolean hidden() {
    return hidden;
  }

  /** Returns a hash of tag and class: siblings that look alike share it. */
  public int signature() {
    return signature;
  }

  /** Returns how many containers are around this one. */
  public int depth() {
    return depth;
  }

  /** Returns the index of the first block below this container. */
  public int firstBlock() {
    return firstBlock;
  }

  /** Returns the index after the last block below this container. */
  public int endBlock() {
    return endBlock;
  }

  /** Returns the words of all blocks below. */
  public int words() {
    return words;
  }

  /** Returns the words in links of all blocks below. */
  public int linkWords() {
    return linkWords;
  }

  /** Returns the sentence ends in all blocks below. */
  public int sentenceEnds() {
    return sentenceEnds;
  }

  /** Returns how many blocks below are {@linkplain Block#isLong() long}. */
  public int longBlocks() {
    return longBlocks;
  }

  /** Returns how many containers are directly below. */
  public int children() {
    return children;
  }

  /** Returns the share of words in links, from 0 to 1. */
  public double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }
}
