package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.VocabularyGroup;
import java.util.Arrays;
import java.util.List;

/** What every container of a page inherits from those around it, computed in one pass. */
final class ContainerTable {
  static final TagGroup[] TAGS = TagGroup.values();
  static final VocabularyGroup[] NAMES = VocabularyGroup.values();
  static final int GROUPS = TAGS.length + NAMES.length;

  private static final byte NONE = -1;
  private static final byte FAR = 100;

  private final List<Container> containers;
  private final byte[][] distances;
  private final int[][] nearest;
  private final int[] wider;
  private final int[] sameSiblings;
  private final int best;

  ContainerTable(Page page) {
    containers = page.containers();
    int size = containers.size();
    distances = new byte[size][];
    nearest = new int[size][];
    wider = new int[size];
    sameSiblings = countSameSiblings(containers);
    for (Container container : containers) {
      inherit(container);
    }
    best = bestContainer(page);
  }

  private void inherit(Container container) {
    int index = container.index();
    Container parent = container.parent();
    int own = container.tagGroups();
    int names = container.nameGroups();
    if (parent == null) {
      distances[index] = new byte[GROUPS];
      nearest[index] = new int[NAMES.length];
      Arrays.fill(distances[index], NONE);
      wider[index] = NONE;
    } else {
      byte[] above = distances[parent.index()];
      byte[] here = new byte[GROUPS];
      for (int g = 0; g < GROUPS; g++) {
        here[g] = above[g] == NONE || above[g] == FAR ? above[g] : (byte) (above[g] + 1);
      }
      distances[index] = here;
      boolean sameRange =
          parent.firstBlock() == container.firstBlock()
              && parent.endBlock() == container.endBlock();
      wider[index] = sameRange ? wider[parent.index()] : parent.index();
      nearest[index] =
          (own | names) == 0 ? nearest[parent.index()] : nearest[parent.index()].clone();
    }
    for (int g = 0; g < GROUPS; g++) {
      int bits = g < TAGS.length ? own : names;
      int bit = g < TAGS.length ? g : g - TAGS.length;
      if ((bits >> bit & 1) != 0) {
        distances[index][g] = 0;
        if (g >= TAGS.length) {
          nearest[index][bit] = index;
        }
      }
    }
  }

  /** Returns how far the nearest container of a group is, 0 for the container itself; or -1. */
  int distance(Container container, int group) {
    return distances[container.index()][group];
  }

  /** Returns the nearest container with a name of a group, given that there is one. */
  Container nearest(Container container, VocabularyGroup name) {
    return containers.get(nearest[container.index()][name.ordinal()]);
  }

  static int group(TagGroup tag) {
    return tag.ordinal();
  }

  static int group(VocabularyGroup name) {
    return TAGS.length + name.ordinal();
  }

  boolean has(Container container, VocabularyGroup name) {
    return distance(container, group(name)) != NONE;
  }

  boolean has(Container container, TagGroup tag) {
    return distance(container, group(tag)) != NONE;
  }

  /** Returns the nearest ancestor that holds more blocks, or the container itself at the top. */
  Container wider(Container container) {
    int index = wider[container.index()];
    return index == NONE ? container : containers.get(index);
  }

  /** Returns how many siblings have the same tag and class, itself included. */
  int sameSiblings(Container container) {
    return sameSiblings[container.index()];
  }

  /** Returns the container that collects the most running text, as Readability scores it. */
  Container best() {
    return containers.get(best);
  }

  private int bestContainer(Page page) {
    double[] scores = new double[containers.size()];
    for (Block block : page.blocks()) {
      if (!block.isLong() || block.hidden()) {
        continue;
      }
      double score = 1 + block.shape().commas() + Math.min(block.words() / 20.0, 5);
      Container at = block.container();
      for (int level = 1; level <= 4; level++) {
        scores[at.index()] += score / level;
        Container up = wider(at);
        if (up == at) {
          break;
        }
        at = up;
      }
    }
    int best = 0;
    double bestScore = -1;
    for (Container container : containers) {
      double score = scores[container.index()] * (1 - container.linkDensity());
      if (score > bestScore) {
        bestScore = score;
        best = container.index();
      }
    }
    return best;
  }

  private static int[] countSameSiblings(List<Container> containers) {
    int size = containers.size();
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      Container parent = containers.get(i).parent();
      long parentIndex = parent == null ? 0 : parent.index();
      keys[i] = parentIndex << 32 | (containers.get(i).signature() & 0xFFFFFFFFL);
    }
    return Runs.countEqual(keys);
  }
}
