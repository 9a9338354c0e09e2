package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of both models. */
final class ModelFileTest {
  private enum Kind {
    PAGE("page-model.bin.gz"),
    TEXT("text-model.bin.gz");

    private final String resource;

    Kind(String resource) {
      this.resource = resource;
    }

    byte[] shipped() throws IOException {
      try (InputStream in =
          new GZIPInputStream(
              Objects.requireNonNull(ModelFile.class.getResourceAsStream(resource)))) {
        return in.readAllBytes();
      }
    }

    byte[] standard() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      switch (this) {
        case PAGE -> PageModel.standard().write(bytes);
        case TEXT -> TextModel.standard().write(bytes);
      }
      return bytes.toByteArray();
    }

    byte[] readAndWritten(byte[] file) throws IOException {
      InputStream in = new ByteArrayInputStream(file);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      switch (this) {
        case PAGE -> PageModel.read(in, "my-model").write(bytes);
        case TEXT -> TextModel.read(in, "my-model").write(bytes);
      }
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModelIsWrittenAsItWasRead(Kind kind) throws IOException {
    byte[] shipped = kind.shipped();
    assertThat(kind.standard()).isEqualTo(shipped);
    assertThat(kind.readAndWritten(shipped)).isEqualTo(shipped);
  }

  @ParameterizedTest
  @CsvSource({
    "PAGE, 0, my-model is not a page model",
    "TEXT, 0, my-model is not a text model",
    "PAGE, 4, 'my-model has version 99, this build reads 3'",
    "TEXT, 4, 'my-model has version 99, this build reads 1'",
    "PAGE, 8, my-model was trained on other features than this build computes; train it again",
    "TEXT, 8, my-model was trained on other features than this build computes; train it again",
  })
  void otherFilesAreRefused(Kind kind, int place, String message) throws IOException {
    byte[] file = kind.shipped();
    ByteBuffer.wrap(file).putInt(place, 99);
    assertThatIllegalStateException()
        .isThrownBy(() -> kind.readAndWritten(file))
        .withMessage(message);
  }
}
