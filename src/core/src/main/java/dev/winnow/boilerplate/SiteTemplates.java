package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Counts on how many pages of its site each line stands, and so learns which lines belong to the
 * template of the site.
 *
 * <p>A line is a block of an HTML page or a line of a plain text. It is part of the template when
 * it stands on at least {@value #LEAST_PAGES} distinct pages of the site that were learned and on
 * at least {@value #LEAST_PERCENT} % of them. Lines count as the same when they differ only in
 * letter case, width, digits, web addresses, white space or the decoration at their ends; those
 * without a letter are not counted. A line counts once a page, and pages with the same lines count
 * once. The site is the host of the address, in lower case, without {@code www.} and port; what
 * stands under another host is another site.
 *
 * <p>Memory is bounded. A site has at most 16,384 counters (frequent items by Misra and Gries,
 * 1982, with the merging of Agarwal et al., Mergeable Summaries, 2012): beyond, the counts of a
 * site with {@code n} lines on all its pages together may come out too low by at most {@code n /
 * 8192}, pages counting as a line more. All sites together have a limit, by default {@value
 * #DEFAULT_LIMIT}, to which a site adds {@value #SITE_COST} and each counter 1; a unit takes 12 to
 * 32 bytes, so this is about 100 MB. When it is reached, the least amount is taken from the counts
 * of all sites that brings them down to three quarters, and a site without counts is forgotten. A
 * count is never too high, so shortage of memory never has a line removed. It may have a page count
 * twice that comes again. {@link Statistics#thinned} tells whether it happened.
 *
 * <p>As long as it did not, neither the order of the pages nor how they were spread over objects
 * that were merged makes a difference; but a page that was learned in two of them counts twice.
 *
 * <p>Safe for use by several threads. {@link #lines} is the expensive part, takes no lock and can
 * run in parallel; the other methods exclude each other.
 */
public final class SiteTemplates {
  static final int LEAST_PAGES = 5;
  static final int LEAST_PERCENT = 30;
  static final int DEFAULT_LIMIT = 1 << 22;
  static final int SITE_COST = 16;

  private final Object lock = new Object();
  private final SiteCounts sites;

  SiteTemplates(SiteCounts sites) {
    this.sites = sites;
  }

  /** Returns templates that know no site yet, with the default limit. */
  public static SiteTemplates create() {
    return create(DEFAULT_LIMIT);
  }

  /**
   * Returns templates that know no site yet.
   *
   * @param limit bounds the memory for all sites together, in units of 12 to 32 bytes; from 32,768
   * @throws IllegalArgumentException if the limit is less
   */
  public static SiteTemplates create(int limit) {
    return new SiteTemplates(new SiteCounts(limit));
  }

  /**
   * Returns the host of an address as sites are told apart by: in lower case, in ASCII, without
   * {@code www.} and port; empty if the address has none.
   */
  public static String siteOf(String url) {
    return Hosts.of(url);
  }

  /**
   * Returns the lines of a document, without counting them. A pure function; takes time linear in
   * the size of the page.
   *
   * @param page the document; its hidden blocks are left out
   * @param site its host, as {@link #siteOf} returns it; empty when it is not known
   */
  public static PageLines lines(Page page, String site) {
    LineKeys keys = new LineKeys();
    long[] lines =
        page.blocks().stream()
            .filter(block -> !block.hidden())
            .map(Block::text)
            .mapToLong(keys::of)
            .filter(key -> key != LineKeys.NONE)
            .sorted()
            .distinct()
            .toArray();
    return new PageLines(Hosts.normal(site), LineKeys.ofPage(lines), lines);
  }

  /**
   * Counts the lines of a document; without effect if it has no site or no lines, or if a page of
   * the site with the same lines has been counted.
   */
  public void learn(PageLines page) {
    synchronized (lock) {
      sites.add(page);
    }
  }

  /**
   * Adds the counts of others. Takes up to twice the memory meanwhile.
   *
   * @param others not this object; another thread may use them
   * @throws IllegalArgumentException if this object is merged with itself
   */
  public void merge(SiteTemplates others) {
    if (others == this) {
      throw new IllegalArgumentException("Templates cannot be merged with themselves");
    }
    SiteCounts copy;
    synchronized (others.lock) {
      copy = others.sites.copy();
    }
    synchronized (lock) {
      sites.addAll(copy);
    }
  }

  /** Returns on which share of the pages of a site lines stand, as far as they were learned. */
  TemplateShares shares(String site) {
    String host = Hosts.normal(site);
    synchronized (lock) {
      if (sites.pages(host) < LEAST_PAGES) {
        return TemplateShares.NONE;
      }
    }
    return lines -> shares(host, lines);
  }

  private double[] shares(String host, List<String> lines) {
    long[] keys = lines.stream().mapToLong(new LineKeys()::of).toArray();
    synchronized (lock) {
      return Arrays.stream(keys).mapToDouble(key -> sites.share(host, key)).toArray();
    }
  }

  /** Returns the counts so far. */
  public Statistics statistics() {
    synchronized (lock) {
      return sites.statistics();
    }
  }

  /**
   * Writes everything that was learned, in a form that depends on nothing else. Takes 12 bytes for
   * each counter.
   *
   * @param out left open
   * @throws UncheckedIOException if the stream fails
   */
  public void save(OutputStream out) {
    synchronized (lock) {
      try {
        TemplatesFormat.write(sites, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Writes everything that was learned to a file, in the place of what it held.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void save(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what was saved, with its limit.
   *
   * @param in read to the end and left open
   * @throws IllegalArgumentException if it is not what {@link #save(OutputStream)} wrote, is not
   *     whole or damaged, or was saved by a version that counts otherwise, which is named
   * @throws UncheckedIOException if the stream fails
   */
  public static SiteTemplates load(InputStream in) {
    try {
      return new SiteTemplates(TemplatesFormat.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what was saved to a file.
   *
   * @throws IllegalArgumentException as {@link #load(InputStream)} does
   * @throws UncheckedIOException if the file cannot be read
   */
  public static SiteTemplates load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Counts of templates.
   *
   * @param sites the sites that have counters
   * @param pages the distinct pages of these sites that were learned
   * @param lines the distinct lines and pages that have a counter
   * @param thinned how often memory ran short, so that counts were lowered and seldom lines
   *     forgotten
   */
  public record Statistics(long sites, long pages, long lines, long thinned) {}
}
