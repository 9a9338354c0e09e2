package dev.winnow.corpus.input;

import java.io.IOException;
import java.util.Optional;

/** The members of an archive in its order; each is done with when the next one is asked for. */
interface ArchiveMembers extends AutoCloseable {
  /**
   * Returns the next member, or nothing at the end.
   *
   * @throws IOException if there is no going on
   */
  Optional<ArchiveMember> next() throws IOException;

  @Override
  void close();
}
