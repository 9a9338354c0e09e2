package dev.winnow.corpus.output;

/**
 * How far an output is written, so that another process can go on there.
 *
 * @param shard the number of the file that is being written, from 0
 * @param bytes its length
 * @param given what was given for it, before compression
 * @param written what all files together have, of a folder all texts
 */
public record OutputPosition(int shard, long bytes, long given, long written) {
  /** Nothing is written. */
  public static final OutputPosition START = new OutputPosition(0, 0, 0, 0);
}
