package dev.winnow.segment;

import java.util.List;

/**
 * A document cut into blocks.
 *
 * @param blocks the blocks in document order
 * @param containers the elements around them, parents before children; the first is the root
 * @param head what the document's head says of it
 * @param depth how deep the elements are nested
 */
public record Page(List<Block> blocks, List<Container> containers, PageHead head, int depth) {
  /** Returns the outermost container. */
  public Container root() {
    return containers.get(0);
  }
}
