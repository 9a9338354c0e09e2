package dev.winnow.dedup;

import static org.lmdbjava.DbiFlags.MDB_CREATE;
import static org.lmdbjava.DbiFlags.MDB_DUPFIXED;
import static org.lmdbjava.DbiFlags.MDB_DUPSORT;
import static org.lmdbjava.DbiFlags.MDB_INTEGERDUP;
import static org.lmdbjava.DbiFlags.MDB_INTEGERKEY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.lmdbjava.DbiFlags;

/** The tables of an index at a path. The names are stored: they do not change. */
enum LmdbTable {
  /** Names to the {@link IndexHeader} and the {@link StoreState}. */
  HEADER,
  /** Texts to {@link StoredText}s. */
  TEXTS(MDB_INTEGERKEY),
  /** Texts to their shingle sets. */
  SETS(MDB_INTEGERKEY),
  /** Content hashes to texts. */
  CONTENTS,
  /** Places in the order of arrival to {@link StoredDocument}s. */
  DOCUMENTS(MDB_INTEGERKEY),
  /** Keys of ids to places. */
  IDS,
  /** Texts to the places of their documents. */
  COPIES(MDB_INTEGERKEY, MDB_DUPSORT, MDB_DUPFIXED, MDB_INTEGERDUP),
  /** Band keys to texts. */
  BANDS(MDB_INTEGERKEY, MDB_DUPSORT, MDB_DUPFIXED, MDB_INTEGERDUP),
  /** Texts to their representatives, but for those that are their own. */
  STARS(MDB_INTEGERKEY),
  /** Representatives to the texts that have them in {@link #STARS}. */
  MEMBERS(MDB_INTEGERKEY, MDB_DUPSORT, MDB_DUPFIXED, MDB_INTEGERDUP),
  /** Pairs, the later text in the upper half, to their similarities. */
  PAIRS(MDB_INTEGERKEY);

  // never changed, nor handed out but to LMDB
  @SuppressWarnings("ImmutableEnumChecker")
  private final DbiFlags[] flags;

  LmdbTable(DbiFlags... flags) {
    this.flags = flags;
  }

  byte[] key() {
    return name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  DbiFlags[] flags(boolean create) {
    if (!create) {
      return flags;
    }
    DbiFlags[] all = Arrays.copyOf(flags, flags.length + 1);
    all[flags.length] = MDB_CREATE;
    return all;
  }
}
