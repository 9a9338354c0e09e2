package dev.winnow.corpus.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * What a Parquet file says of itself in its footer: its columns and row groups (Apache Parquet
 * format 2). Immutable.
 */
public final class ParquetTable {
  private static final int MAGIC_LENGTH = 4;

  /** A schema is a handful of groups deep; a deeper one is an attack. */
  private static final int DEEPEST = 1000;

  private final Path file;
  private final FileMetaData footer;
  private final List<ParquetColumn> columns;

  private ParquetTable(Path file, FileMetaData footer, List<ParquetColumn> columns) {
    this.file = file;
    this.footer = footer;
    this.columns = columns;
  }

  /** Returns whether these are the first bytes of a Parquet file, perhaps of an encrypted one. */
  public static boolean isMagic(byte[] head) {
    String magic = head(head);
    return magic.equals("PAR1") || magic.equals("PARE");
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, MAGIC_LENGTH);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads the footer of a file.
   *
   * @throws ParquetException if it is no Parquet file or not whole
   * @throws IOException if it cannot be read
   */
  public static ParquetTable open(Path file) throws IOException, ParquetException {
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        InputStream in = Channels.newInputStream(channel)) {
      long size = channel.size();
      if (size == 0) {
        throw new ParquetException("an empty file, no Parquet file", "make it again");
      }
      String start = head(in.readNBytes(MAGIC_LENGTH));
      if (start.equals("PARE")) {
        throw new ParquetException("an encrypted Parquet file", "decrypt it first");
      }
      if (!start.equals("PAR1")) {
        throw new ParquetException(
            "no Parquet file in spite of its name", "give it the ending of what it is");
      }
      ParquetException cut =
          new ParquetException(
              "a Parquet file that is cut off: the end, which says where its rows are, is missing",
              "get the whole file");
      int trailer = 2 * MAGIC_LENGTH;
      if (size < MAGIC_LENGTH + trailer) {
        throw cut;
      }
      channel.position(size - trailer);
      byte[] end = in.readNBytes(trailer);
      long length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt();
      boolean magic = new String(end, 4, 4, StandardCharsets.ISO_8859_1).equals("PAR1");
      if (!magic || length < 0 || length > size - MAGIC_LENGTH - trailer) {
        throw cut;
      }
      channel.position(size - trailer - length);
      return read(file, in.readNBytes((int) length));
    }
  }

  private static ParquetTable read(Path file, byte[] footer) throws ParquetException {
    try {
      FileMetaData data = Util.readFileMetaData(new ByteArrayInputStream(footer));
      return new ParquetTable(file, data, columns(data.getSchema()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Thrift skips what it does not know recursively
      throw new ParquetException(
          "a Parquet file with a damaged end, which says where its rows are", "get it again");
    }
  }

  /** A group whose children are being read. */
  private record Group(List<String> path, int levels, boolean repeated, int children) {}

  /** Returns the leaves of the schema, which stands in the order of a walk through it. */
  private static List<ParquetColumn> columns(List<SchemaElement> schema) {
    List<ParquetColumn> columns = new ArrayList<>();
    Deque<Group> groups = new ArrayDeque<>();
    groups.push(new Group(List.of(), 0, false, schema.get(0).getNum_children()));
    for (SchemaElement element : schema.subList(1, schema.size())) {
      while (groups.element().children() == 0) {
        groups.pop();
      }
      Group parent = groups.pop();
      groups.push(
          new Group(parent.path(), parent.levels(), parent.repeated(), parent.children() - 1));
      FieldRepetitionType repetition = element.getRepetition_type();
      List<String> path = new ArrayList<>(parent.path());
      path.add(element.getName());
      int levels = parent.levels() + (repetition == FieldRepetitionType.REQUIRED ? 0 : 1);
      boolean repeated = parent.repeated() || repetition == FieldRepetitionType.REPEATED;
      if (element.isSetType()) {
        columns.add(new ParquetColumn(path, columns.size(), levels, repeated, element));
      } else if (groups.size() < DEEPEST) {
        groups.push(new Group(path, levels, repeated, element.getNum_children()));
      } else {
        throw new IllegalArgumentException("a schema that is too deep");
      }
    }
    return columns;
  }

  /** Returns the paths of the columns, in the order of the file. */
  public List<List<String>> paths() {
    return columns.stream().map(ParquetColumn::path).toList();
  }

  /** Returns whether the values of a column can be read as strings, one a row. */
  public boolean isReadable(int column) {
    return columns.get(column).kind().isPresent();
  }

  /** Returns whether the values of a column are text, or bytes that may be. */
  public boolean isText(int column) {
    return columns
        .get(column)
        .kind()
        .filter(kind -> kind == ParquetColumn.Kind.TEXT || kind == ParquetColumn.Kind.BYTES)
        .isPresent();
  }

  /** Returns the number of row groups. */
  public int groups() {
    return footer.getRow_groups().size();
  }

  /** Returns the number of rows of a row group, as the footer has it: at most 2^31 - 1. */
  public long rows(int group) {
    long rows = footer.getRow_groups().get(group).getNum_rows();
    return Math.max(0, Math.min(rows, Integer.MAX_VALUE));
  }

  /**
   * Opens a row group that has rows.
   *
   * @param wanted the readable columns to read
   * @throws ParquetException if it is damaged or compressed in a way that is not read
   */
  public ParquetRows open(int group, List<Integer> wanted) throws ParquetException {
    return ParquetRows.open(
        file,
        footer.getRow_groups().get(group),
        wanted.stream().map(columns::get).toList(),
        String.valueOf(footer.getCreated_by()));
  }
}
