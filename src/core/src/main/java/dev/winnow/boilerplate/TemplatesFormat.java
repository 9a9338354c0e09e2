package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * How templates are saved: a line of text that names them, the version of the format, what counting
 * depends on, the sites in the order of their names with their counters in that of the keys, and a
 * checksum (CRC-32C). Numbers are big-endian.
 */
final class TemplatesFormat {
  private static final int VERSION = 1;
  private static final byte[] NAME = "winnow site templates\n".getBytes(StandardCharsets.US_ASCII);

  /** What saved counts depend on; with others they would not add up. */
  private static final String PARAMETERS =
      "keys version " + LineKeys.VERSION + ", komihash 5.0, " + LineCounts.MOST + " counters";

  private static final String REMEDY = "; learn them anew, or use the Winnow that saved them";

  private TemplatesFormat() {}

  static void write(SiteCounts sites, OutputStream out) throws IOException {
    CRC32C checksum = new CRC32C();
    DataOutputStream data =
        new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(out, checksum)));
    data.write(NAME);
    data.writeInt(VERSION);
    data.writeUTF(PARAMETERS);
    data.writeInt(sites.limit());
    data.writeLong(sites.thinned());
    Map<String, LineCounts> sorted = sites.sorted();
    data.writeInt(sorted.size());
    for (Map.Entry<String, LineCounts> entry : sorted.entrySet()) {
      write(entry.getKey(), entry.getValue(), data);
    }
    data.flush(); // so that the checksum has seen it all
    data.writeLong(checksum.getValue());
    data.flush();
  }

  private static void write(String name, LineCounts site, DataOutputStream data)
      throws IOException {
    data.writeUTF(name);
    data.writeLong(site.pages());
    data.writeLong(site.error());
    data.writeInt(site.size());
    for (long key : site.sortedKeys()) {
      data.writeLong(key);
      data.writeInt(site.count(key));
    }
  }

  static SiteCounts read(InputStream in) throws IOException {
    CRC32C checksum = new CRC32C();
    DataInputStream data =
        new DataInputStream(new CheckedInputStream(new BufferedInputStream(in), checksum));
    if (!Arrays.equals(data.readNBytes(NAME.length), NAME)) {
      throw new IllegalArgumentException("This is not what SiteTemplates saved");
    }
    try {
      requireVersion(data);
      SiteCounts sites = readSites(data);
      long sum = checksum.getValue();
      require(data.readLong() == sum && data.read() < 0);
      return sites;
    } catch (EOFException | UTFDataFormatException e) {
      throw damaged();
    }
  }

  private static void requireVersion(DataInputStream data) throws IOException {
    int version = data.readInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "The templates have version "
              + version
              + " of the format, but this Winnow reads version "
              + VERSION
              + REMEDY);
    }
    String parameters = data.readUTF();
    if (!parameters.equals(PARAMETERS)) {
      throw new IllegalArgumentException(
          "The templates were learned with "
              + parameters
              + ", but this Winnow has "
              + PARAMETERS
              + REMEDY);
    }
  }

  private static SiteCounts readSites(DataInputStream data) throws IOException {
    int limit = data.readInt();
    long thinned = data.readLong();
    require(limit >= 2 * LineCounts.MOST && thinned >= 0);
    SiteCounts sites = new SiteCounts(limit);
    sites.restore(thinned);
    int count = data.readInt();
    require(count >= 0 && (long) count * SiteTemplates.SITE_COST <= limit);
    for (int i = 0; i < count; i++) {
      sites.restore(data.readUTF(), readSite(data));
    }
    return sites;
  }

  private static LineCounts readSite(DataInputStream data) throws IOException {
    long pages = data.readLong();
    long error = data.readLong();
    int size = data.readInt();
    require(pages > 0 && error >= 0 && size > 0 && size <= LineCounts.MOST);
    LineCounts site = new LineCounts();
    site.restore(pages, error);
    for (int i = 0; i < size; i++) {
      long key = data.readLong();
      int lines = data.readInt();
      require(key != LineKeys.NONE && lines > 0);
      site.add(key, lines);
    }
    return site;
  }

  private static void require(boolean right) {
    if (!right) {
      throw damaged();
    }
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("The templates are damaged or not whole; learn them anew");
  }
}
