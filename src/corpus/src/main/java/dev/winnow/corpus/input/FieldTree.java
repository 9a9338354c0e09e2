package dev.winnow.corpus.input;

import dev.winnow.corpus.input.FieldPaths.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places where fields are looked for, by the names that lead to them. */
final class FieldTree {
  private final Map<String, FieldTree> children = new HashMap<>();
  private final List<Integer> targets = new ArrayList<>();

  private FieldTree() {}

  static FieldTree of(List<Target> all) {
    FieldTree root = new FieldTree();
    for (int i = 0; i < all.size(); i++) {
      FieldTree node = root;
      for (String name : all.get(i).path()) {
        node = node.children.computeIfAbsent(name, any -> new FieldTree());
      }
      node.targets.add(i);
    }
    return root;
  }

  @Nullable FieldTree child(String name) {
    return children.get(name);
  }

  boolean hasChildren() {
    return !children.isEmpty();
  }

  /** Returns the indexes of what is looked for just here. */
  List<Integer> targets() {
    return targets;
  }
}
