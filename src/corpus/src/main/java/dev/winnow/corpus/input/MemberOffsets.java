package dev.winnow.corpus.input;

import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers where on disk the members began out of which bytes came. */
final class MemberOffsets {
  private record Member(long position, long offset) {}

  /** One record of very many members; where the last of them lie is of no interest. */
  private static final int MOST = 1 << 14;

  private final Deque<Member> members = new ArrayDeque<>();
  private long last;

  void add(long position, long offset) {
    if (members.size() == MOST) {
      members.removeLast();
    }
    members.add(new Member(position, offset));
  }

  /** Returns the offset of the member that has a position, and forgets those before it. */
  long of(long position) {
    while (!members.isEmpty() && members.getFirst().position() <= position) {
      last = members.removeFirst().offset();
    }
    return last;
  }
}
