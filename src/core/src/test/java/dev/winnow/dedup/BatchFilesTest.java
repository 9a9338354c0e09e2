package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchFilesTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskIsNamedWithWhatCanBeDone() {
    Path file = folder.resolve("band-03");

    assertThat(BatchFiles.failure("write", file, new IOException("No space left on device")))
        .hasMessageContainingAll(
            "Cannot write " + file,
            "The disk is full: make room",
            "goes on where this one stopped");
    assertThat(BatchFiles.failure("read", file, new IOException("Input/output error")))
        .hasMessageContainingAll("Cannot read " + file, "Input/output error. Check that");
  }

  @Test
  void numbersAreReadAcrossThePartsOfALargeFile() throws IOException {
    long border = 1L << 30;
    Path path = folder.resolve("sparse");
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putLong(11).putLong(12).putLong(13).flip();
      // everything before is a hole, which takes no room
      file.write(bytes, border - 12);
    }
    MappedFile mapped = MappedFile.of(path);

    assertThat(mapped.getLong(border - 12)).isEqualTo(11);
    assertThat(mapped.getLong(border - 4)).isEqualTo(12);
    assertThat(mapped.getLong(border + 4)).isEqualTo(13);
    assertThat(mapped.getInt(border + 4)).isEqualTo(13);
    assertThat(mapped.getLongs(border - 12, 3)).containsExactly(11, 12, 13);
    assertThat(mapped.getUpperHalves(border - 4, 1)).containsExactly(12L << 32);
    assertThat(mapped.getBytes(border - 12, 24)).startsWith(11).endsWith(0);
  }
}
