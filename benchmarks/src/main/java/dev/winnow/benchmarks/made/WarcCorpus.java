package dev.winnow.benchmarks.made;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A compressed WARC of responses; a broken one is a record whose compressed bytes are not. */
record WarcCorpus() implements CorpusFormat {
  private static final MediaType HTML = MediaType.parse("text/html");
  private static final byte[] BROKEN = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7};

  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (OutputStream out = CorpusFiles.create(nameless, ".warc.gz", false);
        WarcWriter warc = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      portion.forEach(made -> warc.write(response(made)), number -> out.write(BROKEN));
    }
  }

  private static WarcResponse response(MadeRecord made) throws IOException {
    HttpResponse http = new HttpResponse.Builder(200, "OK").body(HTML, made.bytes()).build();
    return new WarcResponse.Builder(URI.create(made.url()))
        .date(Instant.parse(made.date() + "T00:00:00Z"))
        .recordId(UUID.nameUUIDFromBytes(made.id().getBytes(StandardCharsets.UTF_8)))
        .body(http)
        .build();
  }
}
