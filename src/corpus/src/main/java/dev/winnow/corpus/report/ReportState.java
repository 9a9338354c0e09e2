package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.datasketches.frequencies.LongsSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.req.ReqSketch;

/** Turns the fields of a report and its sections into JSON and back; sketches are bytes in it. */
final class ReportState {
  private static final JsonSetter.Value NOTHING_IS_NULL =
      JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(NOTHING_IS_NULL)
          // what a constructor has made sorted stays so
          .withConfigOverride(
              Map.class, maps -> maps.setMergeable(true).setSetterInfo(NOTHING_IS_NULL))
          .addModule(
              new SimpleModule()
                  .addSerializer(new Written<>(LongsSketch.class, LongsSketch::toByteArray))
                  .addDeserializer(
                      LongsSketch.class, new Read<>(LongsSketch.class, LongsSketch::getInstance))
                  .addSerializer(new Written<>(ReqSketch.class, ReqSketch::toByteArray))
                  .addDeserializer(ReqSketch.class, new Read<>(ReqSketch.class, ReqSketch::heapify))
                  .addSerializer(new Written<>(Union.class, Union::toCompactByteArray))
                  .addDeserializer(Union.class, new Read<>(Union.class, Union::heapify)))
          .build();

  private ReportState() {}

  private static final class Written<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<T, byte[]> bytes;

    Written(Class<T> type, Function<T, byte[]> bytes) {
      super(type);
      this.bytes = bytes;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      to.writeBinary(bytes.apply(value));
    }
  }

  private static final class Read<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<Memory, T> value;

    Read(Class<T> type, Function<Memory, T> value) {
      super(type);
      this.value = value;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
      return value.apply(Memory.wrap(from.getBinaryValue()));
    }
  }
}
