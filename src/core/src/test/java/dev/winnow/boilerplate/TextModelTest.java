package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class TextModelTest {
  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextModel.standard().write(bytes);
    return bytes.toByteArray();
  }

  private static TextModel read(byte[] bytes) throws IOException {
    return TextModel.read(new ByteArrayInputStream(bytes), "my-model");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read(written()).write(again);
    assertThat(again.toByteArray()).isEqualTo(written());
  }

  @Test
  void refusesOtherFilesByName() throws IOException {
    byte[] bytes = written();
    ByteBuffer.wrap(bytes).putInt(0, 42);
    assertThatIllegalStateException()
        .isThrownBy(() -> read(bytes))
        .withMessage("my-model is not a text model");
  }

  @Test
  void refusesOtherVersions() throws IOException {
    byte[] bytes = written();
    ByteBuffer.wrap(bytes).putInt(4, 99);
    assertThatIllegalStateException()
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("my-model has version 99");
  }

  @Test
  void refusesOtherFeatures() throws IOException {
    byte[] bytes = written();
    ByteBuffer.wrap(bytes).putInt(8, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("train it again");
  }
}
